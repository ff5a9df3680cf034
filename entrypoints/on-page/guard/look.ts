/** The dialog's look, in few words for every page carries it. Sizes in px: the page's rem is not ours. */
export const look = `
dialog{margin:auto;color-scheme:light dark;--accent:light-dark(#0f6b66,#66cfc5);--amber:light-dark(#8a4a00,#f4bd6c);box-sizing:border-box;width:440px;max-width:94%;max-height:96%;padding:0;border:1px solid #7d8d8a80;border-radius:16px;background:light-dark(#fff,#18211f);color:light-dark(#13201e,#e7efed);font:15px/1.5 system-ui;overflow-wrap:anywhere;box-shadow:0 24px 64px #0006}
dialog[open]{display:flex;flex-direction:column}
dialog::backdrop{background:#0916149e}
*{box-sizing:border-box;margin:0}
header{display:flex;gap:14px;align-items:center;padding:18px 20px 12px}
.owl{flex:none;width:44px;height:44px;background:radial-gradient(circle at 15px 20px,#13201e 3px,#fff 0 6.5px,#0000 0),radial-gradient(circle at 29px 20px,#13201e 3px,#fff 0 6.5px,#0000 0),#14807a;clip-path:path("M6 5l9 4a22 22 0 0 1 14 0l9-4v19a16 16 0 0 1-32 0z")}
.firm .owl{background-color:#b45309}
.brand{font-size:12px;color:var(--accent)}
h2{font-size:18px;line-height:1.3}
.about{padding:0 20px 12px}
.about,.hint,h3{font-size:13px}
.body{overflow:auto;padding:14px 20px;border-block:1px solid #7d8d8a80;display:grid;gap:12px}
.why{padding:12px 14px;border-inline-start:4px solid;border-radius:10px;background:#d9943026}
.why,h3,.firm .brand{color:var(--amber)}
ul{margin-top:4px;padding-inline-start:18px;color:light-dark(#13201e,#e7efed)}
.brand,.lost{font-weight:600}
.about,.hint,.firm .knows{opacity:.8}
label{display:flex;gap:12px;padding:11px 0;cursor:pointer}
input{flex:none;width:20px;height:20px;margin-top:1px;accent-color:var(--accent)}
footer{display:flex;flex-wrap:wrap;gap:10px;padding:14px 20px 18px}
button,a{flex:1 1 125px;padding:12px 10px;border:1px solid #7d8d8a;border-radius:10px;background:none;color:inherit;font:inherit;font-weight:600;line-height:1.3;text-align:center;text-decoration:none;cursor:pointer}
.first{background:var(--accent);color:light-dark(#fff,#06211f)}
:enabled:hover,a:hover{box-shadow:inset 0 0 0 9em #7d8d8a33}
button:disabled{opacity:.6;cursor:default}
.asleep footer{opacity:.5}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.body:focus-visible{outline-offset:-3px}
.later .body{border:0;padding-block:0}
.later footer{flex-direction:column}
.later footer>*{flex:none}
`;
