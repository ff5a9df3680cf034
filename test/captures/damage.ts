import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

// How captures are damaged: what a page's next layout, a broken answer or a mix-up does to them.

export interface Capture {
  name: string;
  /** Address of the page. */
  url: string | null;
  text: string;
}

const folder = import.meta.dirname;

/** The captures of this folder whose names fit, each with the address that its expected result names. */
export function capturesNamed(fits: (name: string) => boolean): Capture[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:jsonp?|txt|html)$/.test(name) && !name.includes('.expected.') && fits(name))
    .map((name) => ({
      name,
      url: JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.expected.json')), 'utf8')).url,
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}

export type Fields = Record<string, unknown>;

/** What was done to a capture, as far as it changes what may be read from it. */
export interface Harm {
  /** Texts that now stand in the capture: a page that prints one says it. */
  put: string[];
  /** Lists of which a whole entry is gone, or all: the page says that there are fewer. By key; `nodes` on a page. */
  shortened: Set<string>;
  /** Keys that are gone or have another name. */
  gone: Set<string>;
}

export const noHarm = (): Harm => ({ put: [], shortened: new Set(), gone: new Set() });

export const nonsense = ['lorem', '—', 'ÿ�\u202e', '<b>?</b>', 'NaN', '{}', 'null', 'zzz zzz', 'ABC', 'Q7'];

/** Where to hit (any number: modulo the places there are), with which damage, and a word for it. */
export type Hit = [at: number, damage: number, word: string];

/** One to three hits. */
export const hits: fc.Arbitrary<Hit[]> = fc.array(
  fc.tuple(fc.nat(), fc.nat({ max: 11 }), fc.constantFrom(...nonsense)),
  { minLength: 1, maxLength: 3 },
);

export interface Place {
  holder: Fields;
  key: string;
  /** The key of the nearest holder that is no list. */
  name: string;
}

/** Everything in a JSON tree that can be damaged. */
export function places(value: unknown, name = '', found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Fields;
  for (const key of Object.keys(holder)) {
    const own = Array.isArray(holder) ? name : key;
    found.push({ holder, key, name: own });
    places(holder[key], own, found);
  }
  return found;
}

const treeDamages: ((place: Place, word: string, harm: Harm) => void)[] = [
  ({ holder, key, name }, _word, harm) => {
    harm.gone.add(key);
    if (!Array.isArray(holder)) delete holder[key];
    else if (holder.splice(Number(key), 1).length > 0) harm.shortened.add(name);
  },
  ({ holder, key }, _word, harm) => {
    harm.gone.add(key);
    holder[`${key}V2`] = holder[key];
    delete holder[key];
  },
  (place) => put(place, null),
  (place) => put(place, ''),
  (place, _word, harm) => {
    const isList = Array.isArray(place.holder[place.key]);
    if (isList) harm.shortened.add(place.name);
    put(place, isList ? [] : {});
  },
  (place) => put(place, [place.holder[place.key]]),
  (place) => put(place, { value: place.holder[place.key] }),
  (place, _word, harm) => put(place, String(place.holder[place.key]), harm),
  (place, _word, harm) => put(place, 1e308, harm),
  (place, _word, harm) => put(place, -1, harm),
  (place) => {
    if (typeof place.holder[place.key] === 'boolean') delete place.holder[place.key];
    else put(place, [true]);
  },
  (place, word, harm) => put(place, word, harm),
];

function put({ holder, key }: Place, value: unknown, harm?: Harm): void {
  holder[key] = value;
  harm?.put.push(String(value));
}

/**
 * Damages a JSON tree in place: keys dropped, renamed, emptied, retyped, texts replaced by nonsense. Of a
 * list an entry is dropped, or with `keepsEntries` only what is in it.
 */
export function damageTree(tree: unknown, blows: readonly Hit[], keepsEntries = false): Harm {
  const harm = noHarm();
  for (const [at, damage, word] of blows) {
    const all = places(tree);
    const place = all[at % all.length];
    if (place && damage === 0 && keepsEntries && Array.isArray(place.holder)) put(place, {});
    else if (place) treeDamages[damage]?.(place, word, harm);
  }
  return harm;
}

/** Damages a page in place: nodes dropped, emptied, replaced by nonsense, without their class or without themselves. */
export function damageDocument(document: Document, blows: readonly Hit[]): Harm {
  const harm = noHarm();
  for (const [at, damage, word] of blows) {
    const nodes = [...document.querySelectorAll('body *, head *')];
    const node = nodes[at % nodes.length];
    if (!node) continue;
    if (damage % 5 === 0 || (damage % 5 < 3 && node.children.length > 0)) harm.shortened.add('nodes');
    switch (damage % 5) {
      case 0:
        node.remove();
        break;
      case 1:
        node.textContent = '';
        break;
      case 2:
        node.textContent = word;
        harm.put.push(word);
        break;
      case 3:
        node.removeAttribute(node.getAttributeNames()[0] ?? 'class');
        break;
      default:
        node.outerHTML = node.innerHTML;
    }
  }
  return harm;
}

/** The text cut somewhere; a page is cut between its nodes ("500+ sold" cut after the 5 is a page that says 5). */
export function cutText({ name, text }: Capture, at: number): string {
  const cut = text.slice(0, 1 + (at % text.length));
  return name.endsWith('.html') ? cut.slice(0, Math.max(1, cut.lastIndexOf('<'))) : cut;
}
