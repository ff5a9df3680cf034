/**
 * The chip's look: the colours of components/style.css, light or dark as the page is; sizes in px, the page's
 * rem is not ours. The margin is the same on both sides: the page's direction can be another than the words'.
 */
export const look = `
.chip{display:inline-grid;align-items:center;box-sizing:border-box;height:20px;margin:0 6px;padding:0 8px;border:1px solid light-dark(#d9e2e0,#33413e);border-radius:999px;background:light-dark(#fff,#18211f);color:light-dark(#50605d,#a5b5b1);font:600 12px/18px system-ui,sans-serif;white-space:nowrap;text-align:center;cursor:help;user-select:none}
.word{grid-area:1/1}
.word::before{content:attr(data-word)}
.other{visibility:hidden}
.good{color:light-dark(#0a524e,#8ee0d8);border-color:currentColor;background:light-dark(#e0f0ee,#14312e)}
.caution{color:light-dark(#8a4a00,#f4bd6c);border-color:currentColor;background:light-dark(#fdf1df,#332511)}
.avoid{color:light-dark(#a81e17,#ff9d95);border-color:currentColor;background:light-dark(#fdeceb,#381a18)}
`;
