import { componentsOf } from './components.ts';
import { parseJson } from './text/json.ts';
import { isRecord, type Json, list, record } from './value.ts';

/**
 * Strings that only stand in the data of pages we read. Where exactly the page keeps the list's
 * first part is not known (MARKETPLACE.md 6, question 3), so it is looked for by what is in it.
 */
const markers = [
  'pc_om_list_order',
  'pc_om_list_body',
  'detail_order_status_block',
  'trackingDetailLineList',
];

/** Bounds of the work on one page. */
const limits = { scripts: 200, textLength: 4_000_000, attempts: 60, depth: 8, nodes: 3000 };

/**
 * The JSON in a page's inline scripts that carries our data, whole answers or only their `data`:
 * an object literal, the argument of a JSONP call, or JSON inside a string. At most one find a
 * script. Empty when there is none; never throws.
 */
export function embeddedJson(document: Document): Json[] {
  const found: Json[] = [];
  let left = limits.textLength;
  for (const script of [...document.querySelectorAll('script:not([src])')].slice(0, limits.scripts)) {
    const text = script.textContent ?? '';
    const at = firstMarker(text);
    if (at < 0 || text.length > left) continue;
    left -= text.length;
    const object = objectAround(text, at) ?? objectInString(text, at);
    const data = object && dataInside(object);
    if (data) found.push(data);
  }
  return found;
}

function firstMarker(text: string): number {
  return markers
    .map((marker) => text.indexOf(marker))
    .reduce((first, at) => (first < 0 || (at >= 0 && at < first) ? at : first), -1);
}

/** The outermost whole JSON object around a position; null when there is none. */
export function objectAround(text: string, position: number): Json | null {
  const starts = /\{\s*"/g;
  for (let attempt = 0; attempt < limits.attempts; attempt += 1) {
    const start = starts.exec(text)?.index;
    if (start === undefined || start > position) return null;
    const end = endOf(text, start);
    if (end < 0) continue;
    if (end < position) {
      starts.lastIndex = end;
      continue;
    }
    const value = parsed(text.slice(start, end));
    if (isRecord(value)) return value;
  }
  return null;
}

/** The object in a quoted string around a position (`JSON.parse("{\"api\":…}")`); null when there is none. */
export function objectInString(text: string, position: number): Json | null {
  const opening = text.lastIndexOf('"{\\"', position);
  if (opening < 0) return null;
  const end = endOf(text, opening);
  const inner = end < 0 ? null : parsed(text.slice(opening, end));
  const value = typeof inner === 'string' ? parsed(inner) : null;
  return isRecord(value) ? value : null;
}

/** The object that starts at a position, and where it ends (exclusive); null when it is not whole JSON. */
export function objectAt(text: string, start: number): { value: Json; end: number } | null {
  const end = endOf(text, start);
  const value = text[start] === '{' && end > 0 ? parsed(text.slice(start, end)) : null;
  return isRecord(value) ? { value, end } : null;
}

/** Where the object or the string that starts here ends (exclusive); -1 when it does not. Knows JSON's strings only. */
function endOf(text: string, start: number): number {
  let depth = 0;
  let isInString = false;
  const signs = /\\.|["{}]/gs;
  signs.lastIndex = start;
  for (let sign = signs.exec(text)?.[0]; sign; sign = signs.exec(text)?.[0]) {
    if (sign === '"') isInString = !isInString;
    else if (!isInString && sign.length === 1) depth += sign === '{' ? 1 : -1;
    if (!isInString && depth === 0) return signs.lastIndex;
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

/** The answer, or its `data`, somewhere inside a bigger object; null when it is not within bounds. */
function dataInside(root: Json): Json | null {
  let level: unknown[] = [root];
  let nodes = 0;
  for (let depth = 0; depth <= limits.depth && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      nodes += 1;
      if (nodes > limits.nodes) return null;
      if (isRecord(value) && isOurs(value)) return value;
      if (isRecord(value)) next.push(...Object.values(value));
      else next.push(...(list(value) ?? []));
    }
    level = next;
  }
  return null;
}

function isOurs(value: Json): boolean {
  if (list(record(value.module).trackingDetailLineList)) return true;
  if (typeof value.api === 'string' && isRecord(value.data)) return true;
  return componentsOf(value).some(({ tag }) =>
    /^(?:pc_om_list_|detail_order_|detail_simple_order_)/.test(tag),
  );
}
