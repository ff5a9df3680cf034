import type { Outline, PageOutline } from './outline.ts';

/** The longest skeleton that is worth sending; what is beyond is cut off. */
const longest = 60_000;
const mostNodes = 20_000;

/** Parts of the marketplace's addresses (MARKETPLACE.md 1.1). Anything else in an address can be somebody's. */
const routeWord =
  /^(?:[piw]|item|store|order|tracking|index|detail|issue|fastissue|issue_list|order-list|orderList|order_list|order_detail|logisticsdetail|reverse-pages|start|management|feedbackBuyerList|leaveFeedback|display|evaluationDetail|feedback-score|(?:trade|parent|reverse)?[oO]rder(?:Line)?Id|tradeId|issueId|productId|ownerMemberId|page)(?:\.html?)?$/;

/** A line of a skeleton, and the lines in it. */
interface Node {
  name: string;
  text: string;
  inside: Node[];
}

/**
 * What a page is made of, to rebuild it with invented content: a line an element, indented by its
 * depth; tags, classes, coded attributes, how ids and addresses are built, how long the texts are
 * (`"12/8`: 12 characters, 8 of them digits). Siblings of one structure stand once, with their number
 * in front (`10× div.order-item`). Before it, the keys and types of the answers that were not
 * understood. Nothing that the page says is in it: no text, no number, no value of an attribute but
 * codes. At most 60,000 characters.
 */
export function skeletonOf({ page, answers }: PageOutline): string {
  const roots = answers.map(({ reader, json }): Node => {
    const { inside, text } = nodeOfValue('', parsed(json), bounded());
    return { name: code(reader), text, inside };
  });
  return folded([...roots, nodeOfElement(page, bounded())], '')
    .text.trimStart()
    .slice(0, longest);
}

/** Whether there is room for one more node. */
function bounded(): () => boolean {
  let left = mostNodes;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

function nodeOfElement({ tag, attributes, text, inside }: Outline, hasRoom: () => boolean): Node {
  const name = /^[a-z]+\d?$/.test(tag) ? tag : code(tag);
  return {
    name: name + attributes.map(([attribute, value]) => attributeText(attribute, value)).join(''),
    text: sizeText(text),
    inside: inside.filter(hasRoom).map((child) => nodeOfElement(child, hasRoom)),
  };
}

function attributeText(name: string, value: string | undefined): string {
  if (name === 'src' || name === 'srcset' || name === 'style') return '';
  if (value === undefined) return `[${code(name)}]`;
  if (name === 'id') return `#${pattern(value)}`;
  if (name === 'href') return `[href=${route(value)}]`;
  if (name !== 'class') return `[${name}=${code(value)}]`;
  const classes = value.split(/\s+/).filter(Boolean);
  return classes.map((each) => `.${code(each)}`).join('');
}

function nodeOfValue(name: string, value: unknown, hasRoom: () => boolean): Node {
  if (typeof value === 'string') return { name, text: sizeText(value) || '"0', inside: [] };
  if (typeof value !== 'object' || value === null) {
    return { name: `${name}${value === null ? 'null' : typeof value}`, text: '', inside: [] };
  }
  const isList = Array.isArray(value);
  const inside = Object.entries(value)
    .filter(hasRoom)
    .map(([key, entry]) => nodeOfValue(isList ? '' : `${keyOf(key)}:`, entry, hasRoom));
  return { name: `${name}${isList ? '[]' : '{}'}`, text: '', inside };
}

/** The nodes as lines; `key` is the same without lengths, to find what repeats. */
function folded(nodes: readonly Node[], indent: string): { key: string; text: string } {
  const parts = nodes.map(({ name, text, inside }) => {
    const lines = folded(inside, `${indent} `);
    return { key: `${name}(${lines.key})`, text: name + text + lines.text };
  });
  let [key, text] = ['', ''];
  let count = 1;
  for (const [index, part] of parts.entries()) {
    if (part.key === parts[index + 1]?.key) {
      count += 1;
      continue;
    }
    // The first of those that repeat stands for all.
    const shown = parts[index + 1 - count] ?? part;
    key += `${part.key}${count > 1 ? '*' : ' '}`;
    text += `\n${indent}${count > 1 ? `${rounded(count)}× ` : ''}${shown.text}`;
    count = 1;
  }
  return { key, text };
}

/** `1234/8` as `"1e3/8`. */
function sizeText(measured: string): string {
  const [, length, digits] = /^(\d+)\/(\d+)$/.exec(measured) ?? [];
  if (length === undefined) return '';
  return `"${rounded(Number(length))}${digits === '0' ? '' : `/${rounded(Number(digits))}`}`;
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
    .replace(/(\p{L}[\p{L}\p{M}]*)|(\p{N}+)|[^-_]/gu, (_, word?: string, number?: string) => {
      if (word) return `a${rounded(word.length)}`;
      return number ? '0' : '~';
    });
}

/** An address as far as its parts are the marketplace's own: `/p/order/detail.html?orderId`, `/item/0.html`. */
function route(href: string): string {
  const base = 'https://www.aliexpress.com';
  const { protocol, pathname, searchParams } = new URL(URL.canParse(href, base) ? href : 'x:', base);
  if (!/^https?:$/.test(protocol)) return hidden(href);
  const shown = (part: string) => {
    if (part === '' || routeWord.test(part)) return part;
    return /^\d+(?:\.html)?$/.test(part) ? part.replace(/\d+/, '0') : hidden(part);
  };
  const names = [...searchParams.keys()].filter((name) => routeWord.test(name));
  return pathname.split('/').map(shown).join('/') + (names.length > 0 ? `?${names.join('&')}` : '');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
