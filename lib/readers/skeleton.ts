import { rounded } from './fold.ts';
import { parseJson } from './text/json.ts';

const deepest = 60;
const mostNodes = 20_000;

/** What the text in them says is for machines, or nobody's business; only its length is told. */
const opaque = /^(?:script|style|svg|template|iframe|object|noscript)$/;
/** Attributes that programmers write codes into. Of all others only the name is told. */
const coded = /^(?:data-pl|data-testid|role|type|lang|dir)$/;
const dropped = /^(?:src|srcset|style)$/;

/** Parts of the marketplace's addresses (MARKETPLACE.md 1.1). Anything else in an address can be somebody's. */
const routeWord =
  /^(?:[piw]|item|store|order|order-list|tracking|index|detail|issue|reverse-pages|management|display|(?:trade|parent)?[oO]rder(?:Line)?Id|page)(?:\.html?)?$/;

/**
 * What a page is made of, to rebuild it with invented content: a line an element, indented by its
 * depth; tags, classes, coded attributes, how ids and addresses are built, how long the texts are
 * (`"12/8`: 12 characters, 8 of them digits). Nothing that the page says is in it: no text, no number,
 * no value of an attribute but codes. `foldSkeleton` makes it short.
 */
export function skeletonOf(root: Element): string {
  return outline((line) => {
    const draw = (element: Element, depth: number) => {
      const isOpaque = opaque.test(element.localName);
      const text = isOpaque ? element.textContent : ownText(element);
      if (!line(depth, nameOf(element) + measured(text)) || isOpaque) return;
      for (const child of element.children) draw(child, depth + 1);
    };
    draw(root, 0);
  });
}

/**
 * The shape of an answer's JSON in the same way: a line a key, and of each value the type and how long
 * it is. Keys that look like data are replaced, too. Only the length of what is no JSON.
 */
export function shapeOf(body: string): string {
  return outline((line) => {
    const draw = (name: string, value: unknown, depth: number) => {
      const kind = value === null ? 'null' : Array.isArray(value) ? '[]' : typeof value;
      const isText = kind === 'string';
      if (!line(depth, name + (isText ? measured(String(value)) || '"0' : kind))) return;
      if (typeof value !== 'object' || value === null) return;
      for (const [key, entry] of Object.entries(value)) {
        draw(kind === '[]' ? '' : `${keyOf(key)}:`, entry, depth + 1);
      }
    };
    let answer: unknown = body;
    try {
      answer = parseJson(body);
    } catch {
      // A text, and no more is told of it.
    }
    draw('', answer, 0);
  });
}

/** Lines that `write` gives, indented; `line` says whether there is room for what is inside, too. */
function outline(write: (line: (depth: number, text: string) => boolean) => void): string {
  const lines: string[] = [];
  write((depth, text) => {
    if (lines.length >= mostNodes) return false;
    lines.push(' '.repeat(depth) + text);
    return depth < deepest;
  });
  return lines.join('\n');
}

function nameOf({ localName, attributes }: Element): string {
  let name = /^[a-z]+\d?$/.test(localName) ? localName : code(localName);
  for (const { name: attribute, value } of attributes) {
    if (attribute === 'id') name += `#${pattern(value)}`;
    else if (attribute === 'class')
      name += value
        .trim()
        .split(/\s+/)
        .map((each) => `.${code(each)}`)
        .join('');
    else if (coded.test(attribute)) name += `[${attribute}=${code(value)}]`;
    else if (attribute === 'href') name += `[href=${route(value)}]`;
    else if (!dropped.test(attribute)) name += `[${code(attribute)}]`;
  }
  return name;
}

const ownText = ({ childNodes }: Element) =>
  [...childNodes].map(({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue : '')).join('');

/** `"12/8`: so many characters, so many of them digits; nothing for blanks. */
function measured(text: string | null): string {
  const seen = (text ?? '').trim();
  const digits = seen.replace(/\P{Nd}/gu, '').length;
  return seen && `"${rounded(seen.length)}${digits ? `/${rounded(digits)}` : ''}`;
}

/** What programmers write, digits as 0. Written by nobody, or with a long number in it: only its length. */
function code(text: string): string {
  return /^[a-z_$][\w$:-]{0,79}$/i.test(text) && !/\d{6}/.test(text)
    ? text.replace(/\d+/g, '0')
    : hidden(text);
}

const hidden = (text: string) => `<${rounded(text.length)}>`;

/** A key of JSON; of `pc_om_list_order_8200000000000001` the words. */
function keyOf(name: string): string {
  const words = /^((?:[a-z]+_){2,})\d+$/.exec(name)?.[1];
  return words ? `${words}0` : code(name);
}

/** How an id is built: `order-8200000000000001` is `a5-0`. */
function pattern(id: string): string {
  return id
    .slice(0, 80)
    .replace(/(\p{L}[\p{L}\p{M}]*)|(\p{N}+)|[^-_]/gu, (_, word?: string, number?: string) =>
      word ? `a${rounded(word.length)}` : number ? '0' : '~',
    );
}

/** An address as far as its parts are the marketplace's own: `/p/order/detail.html?orderId`, `/item/0.html`. */
function route(href: string): string {
  const base = 'https://www.aliexpress.com';
  const { protocol, pathname, searchParams } = URL.canParse(href, base) ? new URL(href, base) : new URL('x:');
  if (!/^https?:$/.test(protocol)) return hidden(href);
  const shown = (part: string) => {
    if (part === '' || routeWord.test(part)) return part;
    return /^\d+(?:\.html)?$/.test(part) ? part.replace(/\d+/, '0') : hidden(part);
  };
  const names = [...searchParams.keys()].filter((name) => routeWord.test(name));
  return pathname.split('/').map(shown).join('/') + (names.length > 0 ? `?${names.join('&')}` : '');
}
