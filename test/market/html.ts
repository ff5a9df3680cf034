/** A piece of HTML source. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Piece = Html | string | number | null | false | Piece[];

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML as a template: texts are escaped, pieces and lists of them are put in as they are, null and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Html {
  return new Html(parts.map((part, index) => part + sourceOf(values[index] ?? '')).join(''));
}

/** HTML that is HTML already. */
export function raw(source: string): Html {
  return new Html(source);
}

/** JSON in a script element, which no text of it can end. */
export function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function sourceOf(piece: Piece): string {
  if (piece instanceof Html) return piece.source;
  if (Array.isArray(piece)) return piece.map(sourceOf).join('\n');
  if (piece === null || piece === false) return '';
  return String(piece).replace(/[&<>"]/g, (character) => named[character] ?? character);
}
