import { parseJson } from './text/json.ts';

/** An element as it is built. Of its texts only the length, of most attributes only the name. */
export interface Outline {
  tag: string;
  attributes: (readonly [name: string, value?: string])[];
  /** `12/8`: 12 characters, 8 of them digits; empty for blanks. */
  text: string;
  inside: Outline[];
}

/** What a page's script tells Escrowl's own popup about its page. Before anybody gets it, `skeletonOf` takes out what is left of data. */
export interface PageOutline {
  page: Outline;
  /** The answers that were not understood: the reader, and the JSON with its values measured. */
  answers: { reader: string; json: string }[];
}

/** Of these, skeleton.ts keeps what programmers write. */
const told = /^(?:id|class|href|data-pl|data-testid|role|type|lang|dir)$/;
/** What stands in them is for machines, or drawn somewhere else. */
const opaque = /^(?:script|style|svg|template|noscript)$/;

/** How an element and everything in it is built, `depth` levels deep; no text leaves the page. */
export function outlineOf(element: Element, depth = 60): Outline {
  const isOpaque = opaque.test(element.localName);
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return {
    tag: element.localName,
    attributes: [...element.attributes].map(({ name, value }) => (told.test(name) ? [name, value] : [name])),
    text: measured(own.map(({ nodeValue }) => nodeValue).join('')),
    inside: isOpaque || depth === 0 ? [] : [...element.children].map((child) => outlineOf(child, depth - 1)),
  };
}

/** An answer's JSON with every text measured and every number 0; what is no JSON as one text. */
export function measuredJson(body: string): string {
  const measure = (value: unknown) => {
    if (typeof value === 'string') return measured(value);
    return typeof value === 'number' ? 0 : value;
  };
  try {
    return JSON.stringify(parseJson(body), (_, value) => measure(value));
  } catch {
    return JSON.stringify(measured(body));
  }
}

function measured(text: string): string {
  const seen = text.trim();
  return seen && `${seen.length}/${seen.replace(/\P{Nd}/gu, '').length}`;
}
