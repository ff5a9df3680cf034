/** Gives a shadow root its look: a sheet made by script, which no Content-Security-Policy of the page forbids; else a style element. */
export function dress(root: ShadowRoot, look: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(Object.assign(document.createElement('style'), { textContent: look }));
  }
}
