import type { Moment } from '../../model/moment.ts';
import type { PagePromise } from '../../model/order.ts';
import type { longest } from '../../model/text.ts';
import { type DateHint, findDate } from './date.ts';
import { type From, type PromiseWords, promiseWords, span, starts } from './promise-words.ts';
import { clean, fold } from './text.ts';

/** Equal to the model's, which this file may not load on the page. */
const longestText: typeof longest.text = 600;
const longestRead = 8000;
const mostPromises = 60;

type Kind = PagePromise['kind'];
type Promised = Pick<PagePromise, 'kind' | 'at' | 'days' | 'from'>;

/** What a number of days is counted from; the other kinds promise a printed date. */
const counted: Partial<Record<Kind, From | 'any'>> = {
  'dispute-window': 'any',
  'free-return': 'delivered',
  'return-window': 'completed',
};

/**
 * The promises that a text prints (CONTRACT.md `promises`): one for each sentence part, split at "·", line
 * ends and sentence ends, each once. A part is left out when no language's words make it one kind with one
 * date (its year printed) or one number of days. Marks of HTML are passed over. `onUnread` hears of a refund
 * that is plainly promised and whose date can't be read.
 */
export function readPromises(text: unknown, hint: DateHint, onUnread?: () => void): PagePromise[] {
  if (typeof text !== 'string') return [];
  const promises = new Map<string, PagePromise>();
  for (const part of partsOf(text.slice(0, longestRead))) {
    const promised = promisedIn(part, hint, onUnread);
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
function promisedIn(part: string, hint: DateHint, onUnread?: () => void): Promised | null {
  const folded = fold(part);
  if (!/\d/.test(folded)) return null;
  const window = windowIn(folded);

  const promisedBy = ({ languages, kinds }: PromiseWords): Promised | null => {
    for (const [kind, expression] of Object.entries(kinds) as [Kind, RegExp][]) {
      const start = counted[kind];
      const text = start ? (window?.clause ?? '') : folded;
      if (!expression.test(text)) continue;
      if (!start) {
        const at = dateIn(part, languages, hint);
        if (at) return { kind, at };
        if (kind === 'delivery-refund') onUnread?.();
        return null;
      }
      const from = startIn(text);
      if (window && from && (start === 'any' || start === from)) return { kind, days: window.days, from };
    }
    return null;
  };

  const found = promiseWords.flatMap((words) => promisedBy(words) ?? []);
  const [promised = null] = found;
  return found.every((other) => JSON.stringify(other) === JSON.stringify(promised)) ? promised : null;
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
      // "7 to 15 days", "15 days or 30": which one holds?
      const isAlone = !/\d/.test(clause.replace(span, ''));
      found.set(isAlone ? (Number(number) * (weeks ? 7 : 1)) / (hours ? 24 : 1) : 0.5, clause);
    }
  }
  const [[days, clause] = [0.5, '']] = found;
  return found.size === 1 && Number.isInteger(days) ? { days, clause } : null;
}

/** The one date with its year that a part prints: in the page's language, if it is one of these, else in all that know it. */
function dateIn(part: string, languages: string[], { language }: DateHint): Moment | null {
  const isHinted = languages.includes(`${language}`.slice(0, 2));
  const dates = (isHinted ? [language] : languages).map((each) => findDate(part, { language: each }));
  const [date = null, ...others] = new Set(dates.filter((each) => each !== null));
  return others.length > 0 ? null : date;
}

/** The one event that the days are counted from; null for none or several. */
function startIn(folded: string): From | null {
  const said = (Object.keys(starts) as From[]).filter((from) => starts[from].test(folded));
  // "Confirming the delivery" names the delivery, too.
  const events = said.includes('completed') ? said.filter((from) => from !== 'delivered') : said;
  const [from = null] = events;
  return events.length === 1 ? from : null;
}
