import type { PagePromise } from '../../model/order.ts';
import type { longest } from '../../model/text.ts';
import { type DateHint, findDate } from './date.ts';
import { type From, type PromiseWords, promiseWords, span } from './promise-words.ts';
import { clean, fold } from './text.ts';

/** Equal to the model's, which this file may not load on the page. */
const longestText: typeof longest.text = 600;
const longestRead = 8000;
const mostPromises = 60;

type Kind = PagePromise['kind'];
type Promised = Pick<PagePromise, 'kind' | 'at' | 'days' | 'from'>;

/** What each kind is worth with: a printed date, or a number of days from one of these. First match wins. */
const kinds: [Kind, 'date' | From[]][] = [
  ['delivery-refund', 'date'],
  ['late-coupon', 'date'],
  ['eta', 'date'],
  ['dispute-window', ['placed', 'paid', 'shipped', 'delivered', 'completed']],
  ['free-return', ['delivered']],
  ['return-window', ['completed']],
];

/**
 * The promises that a text prints (CONTRACT.md `promises`): one for each sentence part, split at "·", line
 * ends and sentence ends, each once. A part is left out when no language's words make it one kind with one
 * date (its year printed) or one number of days. Marks of HTML are passed over.
 */
export function readPromises(text: string, hint: DateHint): PagePromise[] {
  if (typeof text !== 'string') return [];
  const promises = new Map<string, PagePromise>();
  for (const part of partsOf(text.slice(0, longestRead))) {
    const promised = promisedIn(part, hint);
    if (promised !== null && promises.size < mostPromises)
      promises.set(fold(part), { ...promised, text: part });
  }
  return [...promises.values()];
}

/** "complete.If …": a sentence ends before a capital letter, or before a space and a letter that has no case; "3. August 2026" goes on. */
const sentenceEnd = /(?<=[^\s.][.!?])(?:\s*(?=["“«¿¡]?\p{Lu})(?!\p{Lu}\p{L}*[.,]?\s+\d{4})|\s+(?=\p{Lo}))/u;

function partsOf(text: string): string[] {
  const parts = text.replace(/<[^<>]{0,400}>/g, ' ').split(/[·•・。\n\r]/);
  return parts
    .map((part) => clean(part, longestRead) ?? '')
    .flatMap((part) => part.split(sentenceEnd))
    .flatMap((part) => clean(part, longestText) ?? []);
}

/** What the words of all languages agree that a part promises; null when nothing, or when they differ. */
function promisedIn(part: string, hint: DateHint): Promised | null {
  const folded = fold(part);
  if (!/\d/.test(folded)) return null;
  const window = windowIn(folded);
  const found = new Map<string, Promised>();
  for (const words of promiseWords) {
    const promised = promisedBy(words, part, folded, window, hint);
    if (promised !== null) found.set(JSON.stringify(promised), promised);
  }
  const [promised = null] = found.values();
  return found.size === 1 ? promised : null;
}

interface Window {
  days: number;
  /** Where kind and start must stand, too: "not as described, you can open a dispute within 90 days …". */
  clause: string;
}

/** The one number of whole days in the part, hours and weeks counted as days; null for none or several. */
function windowIn(folded: string): Window | null {
  const found = new Map<number, string>();
  for (const clause of folded.split(/[,;:]\s/)) {
    for (const { groups = {} } of clause.matchAll(span)) {
      const { number, hours, weeks } = groups;
      found.set((Number(number) * (weeks ? 7 : 1)) / (hours ? 24 : 1), clause);
    }
  }
  const [[days, clause] = [0.5, '']] = found;
  return found.size === 1 && Number.isInteger(days) ? { days, clause } : null;
}

function promisedBy(
  words: PromiseWords,
  part: string,
  folded: string,
  window: Window | null,
  hint: DateHint,
): Promised | null {
  for (const [kind, needs] of kinds) {
    const text = needs === 'date' ? folded : (window?.clause ?? '');
    if (!words.kinds[kind]?.every((expression) => says(text, expression))) continue;
    if (needs === 'date') {
      const isHinted = hint.language?.slice(0, 2) === words.language;
      const date = findDate(part, isHinted ? hint : { now: hint.now, language: words.language });
      return date === null || date.yearGuessed ? null : { kind, at: date.value };
    }
    const from = fromIn(words, text);
    if (window && from !== null && needs.includes(from)) return { kind, days: window.days, from };
  }
  return null;
}

/** The one event that the days are counted from; null for none or several. */
function fromIn(words: PromiseWords, folded: string): From | null {
  const said = (Object.keys(words.from) as From[]).filter((from) => says(folded, words.from[from] ?? '(?!)'));
  // "Confirming the delivery" names the delivery, too.
  const events = said.includes('completed') ? said.filter((from) => from !== 'delivered') : said;
  const [from = null] = events;
  return events.length === 1 ? from : null;
}

function says(folded: string, expression: string): boolean {
  return expression.startsWith('!')
    ? !expressionOf(expression.slice(1)).test(folded)
    : expressionOf(expression).test(folded);
}

const compiled = new Map<string, RegExp>();

function expressionOf(expression: string): RegExp {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  const made = new RegExp(expression.replaceAll('~', String.raw`\p{L}*`), 'u');
  compiled.set(expression, made);
  return made;
}
