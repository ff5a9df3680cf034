import { parseJson } from './text/json.ts';
import { isRecord } from './value.ts';

/** The most of a page's skeleton, and of one answer's shape; what is beyond is cut off. */
const longest = { skeleton: 60_000, shape: 20_000 };
const deepest = 60;
const mostNodes = 20_000;

/** What the text in them says is for machines, or nobody's business; only its length is told. */
const opaque = /^(?:script|style|svg|template|iframe|object|noscript)$/;
/** Attributes that programmers write codes into. Of all others only the name is told. */
const coded = /^(?:data-pl|data-testid|role|type|lang|dir)$/;
const dropped = /^(?:src|srcset|style)$/;

/** Parts of the marketplace's addresses (MARKETPLACE.md 1.1). Anything else in an address can be somebody's. */
const routeWord =
  /^(?:p|i|w|item|store|order|orders?-list|tracking|index|detail|issue|fastissue|reverse-pages|start|management|display|feedback-score|order_?[lL]ist|order_detail|logisticsdetail|evaluationDetail|feedbackBuyerList|leaveFeedback|(?:trade|parent|reverse)?[oO]rder(?:Line)?Id|tradeId|issueId|productId|storeNum|storeId|ownerMemberId|SearchText|page)(?:\.html?)?$/;

/** A piece of a skeleton. `key`: the same without its lengths, to find what repeats. */
interface Part {
  key: string;
  head: string;
  rest: string;
}

/**
 * What a page is made of, to rebuild it with invented content: a line an element, indented; tags,
 * classes, coded attributes, how ids and addresses are built, how long the texts are (`"12/8`: 12
 * characters, 8 of them digits). Siblings of one structure stand once, with their number (`*10`).
 * Nothing that the page says is in it: no text, no number, no value of an attribute but codes. At
 * most 60,000 characters.
 */
export function skeletonOf(root: Element): string {
  let left = mostNodes;
  const partOf = (element: Element, depth: number): Part => {
    const isOpaque = opaque.test(element.localName);
    const parts: Part[] = [];
    for (const child of isOpaque || depth === deepest ? [] : element.children) {
      left -= 1;
      if (left > 0) parts.push(partOf(child, depth + 1));
    }
    const { key, text } = folded(parts, `\n${' '.repeat(depth + 1)}`);
    const name = nameOf(element);
    const own = isOpaque ? element.textContent : ownText(element);
    return { key: `${name}(${key})`, head: name + measured(own), rest: text };
  };
  const { head, rest } = partOf(root, 0);
  return (head + rest).slice(0, longest.skeleton);
}

/**
 * The shape of an answer's JSON: its keys, and of each value the type and how long it is. Keys that
 * look like data are replaced, too. Only the length of what is no JSON.
 */
export function shapeOf(body: string): string {
  let left = mostNodes;
  const whole = (key: string, head: string): Part => ({ key, head, rest: '' });
  const partOf = (value: unknown, depth: number): Part => {
    left -= 1;
    if (left < 0 || depth === deepest) return whole('…', '…');
    if (typeof value === 'string') return whole('"', measured(value) || '"');
    if (Array.isArray(value)) {
      const { key, text } = folded(
        value.map((entry) => partOf(entry, depth + 1)),
        ',',
      );
      return whole(`[${key}]`, `[${text.slice(1)}]`);
    }
    if (!isRecord(value)) return whole(typeof value, value === null ? 'null' : typeof value);
    const entries = Object.entries(value).map(([name, entry]) => {
      const part = partOf(entry, depth + 1);
      const key = `${keyOf(name)}:`;
      return whole(key + part.key, key + part.head);
    });
    const { key, text } = folded(entries, ',');
    return whole(`{${key}}`, `{${text.slice(1)}}`);
  };
  try {
    return partOf(parseJson(body), 0).head.slice(0, longest.shape);
  } catch {
    return measured(body);
  }
}

/** Parts one after another, those that repeat once and with their number. */
function folded(parts: readonly Part[], separator: string): { key: string; text: string } {
  let [key, text] = ['', ''];
  for (const [index, part] of parts.entries()) {
    if (index > 0 && parts[index - 1]?.key === part.key) continue;
    const end = parts.findIndex((other, place) => place > index && other.key !== part.key);
    const count = (end < 0 ? parts.length : end) - index;
    key += `${part.key}${count > 1 ? '*' : ''} `;
    text += separator + part.head + (count > 1 ? `*${rounded(count)}` : '') + part.rest;
  }
  return { key, text };
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

/** A number that names nothing: from 100 on only its first digit and its magnitude, `1e3`. */
function rounded(count: number): string {
  const text = String(count);
  return count < 100 ? text : `${text[0]}e${text.length - 1}`;
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
