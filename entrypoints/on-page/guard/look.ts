/** The dialog's look. Its tokens are those of components/style.css; sizes in px, the page's rem is not ours. */
export const look = `
dialog{color-scheme:light dark;--surface:light-dark(#fff,#18211f);--text:light-dark(#13201e,#e7efed);--quiet:light-dark(#50605d,#a5b5b1);--line:light-dark(#d9e2e0,#33413e);--strong:light-dark(#7d8d8a,#74857f);--accent:light-dark(#0f6b66,#66cfc5);--on:light-dark(#fff,#06211f);--soft:light-dark(#e0f0ee,#14312e);--amber:light-dark(#8a4a00,#f4bd6c);--edge:light-dark(#b45309,#d99430);--glow:light-dark(#fdf1df,#332511);
box-sizing:border-box;width:min(440px,100vw - 24px);max-width:none;max-height:calc(100dvh - 24px);margin:auto;padding:0;border:1px solid var(--line);border-radius:16px;overflow:hidden;background:var(--surface);color:var(--text);font:15px/1.5 system-ui,sans-serif;text-align:start;box-shadow:0 24px 64px #08181659}
dialog[open]{display:flex;flex-direction:column}
dialog::backdrop{background:#0916149e}
*{box-sizing:border-box;margin:0;padding:0}
header{display:flex;gap:14px;align-items:center;padding:18px 20px 12px}
svg{flex:none;width:44px;height:44px}
.brand{font-size:12px;font-weight:600;letter-spacing:.06em;color:var(--accent)}
h2{font-size:18px;line-height:1.3;font-weight:650}
.about{padding:0 20px 12px;color:var(--quiet);font-size:13px;overflow-wrap:anywhere}
.body{overflow:auto;padding:14px 20px;border-top:1px solid var(--line);display:grid;gap:12px}
.body:focus-visible{outline-offset:-3px}
.why{padding:12px 14px;border-radius:10px;border-inline-start:4px solid var(--edge);background:var(--glow)}
h3{font-size:13px;font-weight:650;color:var(--amber)}
ul{margin-top:4px;padding-inline-start:18px}
.lost{font-weight:600}
.knows{color:var(--quiet);font-size:14px}
.calm .knows{color:inherit;font-size:15px}
.boxes{display:grid;margin-inline:-8px}
label{display:flex;gap:12px;align-items:flex-start;min-height:40px;padding:8px;border-radius:8px;cursor:pointer}
label:hover{background:var(--soft)}
input{flex:none;width:20px;height:20px;margin-top:1px;accent-color:var(--accent)}
footer{display:flex;flex-wrap:wrap;gap:10px;padding:14px 20px 18px;border-top:1px solid var(--line)}
.hint{padding-inline:8px;color:var(--quiet);font-size:13px}
button,a{flex:1 1 125px;min-height:44px;padding:9px 16px;border:1px solid var(--strong);border-radius:10px;background:none;color:inherit;font:inherit;font-weight:600;line-height:1.3;text-align:center;text-decoration:none;cursor:pointer}
.first{border-color:var(--accent);background:var(--accent);color:var(--on)}
button:hover,a:hover{background:var(--soft)}
.first:hover{opacity:.9;background:var(--accent)}
.asleep button,.asleep a{opacity:.55;cursor:default}
button:disabled{border-color:var(--line);background:none;color:var(--quiet);cursor:not-allowed}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.firm .brand{color:var(--amber)}
.later .body{border:0;padding-top:0}
.later footer{flex-direction:column}
.later footer>*{flex:none}
@media (forced-colors:active){button:disabled{color:GrayText}}
`;
