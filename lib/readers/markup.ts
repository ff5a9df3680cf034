const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The text of a bit of HTML that an API answer carries (`<font color="…">Free returns</font>`).
 * Only to be read and compared; it never goes back into a page as HTML.
 */
export function plainText(html: unknown): string {
  if (typeof html !== 'string') return '';
  return html
    .slice(0, 4000)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|(\w{1,8}));/g, (whole, code: string | undefined, name: string | undefined) => {
      if (code) return String.fromCodePoint(Number(code));
      return name && Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
