/** Hands a text to the browser's downloads; needs no permission. `type`: its media type. */
export function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by then; kept longer it would only fill memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
