import type { Instant, Moment } from '../../model/moment.ts';
import { instantOf } from '../../time/moment.ts';
import { languageTag, monthBegun, monthIn, monthInAny, monthKey } from './months.ts';
import { fold } from './text.ts';

/** The page's language as far as it says (`pt`, `pt-BR`, `pt_BR`). */
export interface DateHint {
  language?: string | null;
}

/** The longest text that is searched; dates stand in labels and sentences, not in documents. */
const longestSearched = 1000;

/**
 * The date that a text is, in any of 30 languages: "Jul 15, 2026", "15 июл. 2026 г.", "2026년 5월 21일",
 * "15 ก.ค. 2569"; a weekday or a short label may stand beside it. A time of day is passed over, for the page
 * prints no zone: the answer is `YYYY-MM-DD`, and only an ISO instant with its offset gives an instant.
 * Null when it is no date, one that does not exist, one without a year (near-date.ts), or one that
 * can be read in two ways ("05/06/2026" in a language whose order is not known, a month's name that two
 * languages use for different months).
 */
export function readDate(text: string, hint: DateHint): Moment | null {
  if (typeof text !== 'string') return null;
  return instantOfIso(text.trim()) ?? readBare(text, hint, printedDay);
}

/** What settles the matches in a text to one date; `rest`: what is left of the text without them. */
type Settle<Found> = (matches: readonly Match[], rest: string, turn: number) => Found | null;

/** The date that a text is, by this way of settling; a weekday, a time or a short label may stand beside it. */
export function readBare<Found>(text: string, hint: DateHint, settle: Settle<Found>): Found | null {
  const found = text.length > longestSearched ? null : search(text, hint, settle);
  if (found === null) return null;
  const rest = found.rest.replace(/\d{1,2}[:.]\d\d(?:[:.]\d\d)?|(?:gmt|utc)\s*[+-]?\d*(?::\d\d)?/g, ' ');
  const isBare = !/\d/.test(rest) && (rest.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) <= 2;
  return isBare ? found.date : null;
}

/** The one date inside a sentence, as readDate reads dates. Null when there is none, or two that differ. */
export function findDate(text: string, hint: DateHint): Moment | null {
  return typeof text === 'string'
    ? (search(text.slice(0, longestSearched), hint, printedDay)?.date ?? null)
    : null;
}

/** Month names stand as `‹7›` when these look at the text. */
const gap = String.raw`[\s.,،॰׳/-]*`;
const of = String.raw`(?:(?:de|del|di|of|[พค]\.ศ\.)\s+)?`;
/** Not inside a number, not the end of a range. */
const before = String.raw`(?<!\d[.,:/-]?|\d\s*[-–—~]\s*)`;
/** The year; or none, and no other number but a time of day. */
const year = String.raw`(?:${gap}${of}(?<y>\d{4})(?!\d)|(?![\s.,'’/-]*\d+(?![\d:])))`;
const after = String.raw`(?!\d|[:.,]\d\d(?!\d))`;

/**
 * A shape a line, in this order:
 * - 15 de jul. de 2026, 3rd Aug 2025, 1er août
 * - Jul 15, 2026
 * - 2026. július 15., 2026 m. liepos 15 d.
 * - 2026. gada 15. jūlijs, 2026 ж. 15 шілде
 * - 2026年5月21日, 5월 21일
 * - 15 tháng 7, 2026
 * - 2026-09-03, 2026. 9. 3.
 * - 21/05/2026; which is the day is settled below
 */
const shapes = String.raw`
${before}(?<d>\d{1,2})(?:st|nd|rd|th|er|[eoaºª°]|-?го)?${gap}${of}‹(?<m>\d+)›${year}
‹(?<m>\d+)›${gap}(?<d>\d{1,2})(?:st|nd|rd|th)?${after}${year}
(?<!\d)(?<y>\d{4})[\s.,-]*m?[\s.,-]*‹(?<m>\d+)›${gap}(?<d>\d{1,2})${after}
(?<!\d)(?<y>\d{4})\.? (?:gada|ж\.) (?<d>\d{1,2})\.? ‹(?<m>\d+)›
(?<!\d|[年년]\s*)(?:(?<y>\d{4})\s*[年년]\s*)?(?<m>\d{1,2})\s*[月월]\s*(?<d>\d{1,2})\s*[日号號일]
${before}(?<d>\d{1,2})\s*(?:thang|thg)\.?\s*(?<m>\d{1,2})(?!\d)(?:[\s,]*nam)?${year}
${before}(?<y>\d{4})(?<s>[./-])\s?(?<m>\d{1,2})\k<s>\s?(?<d>\d{1,2})(?!\d|[./-]\d)
${before}(?<a>\d{1,2})(?<s>[./-])\s?(?<b>\d{1,2})\k<s>\s?(?<y>\d{4})(?!\d|[./-]\d)`
  .trim()
  .split('\n')
  .map((shape) => new RegExp(shape, 'gu'));

/** Thai is written with dots inside its short names. */
const words = /[\u0E01-\u0E4E][\u0E01-\u0E4E.]*|\p{L}[\p{L}\p{M}]*/gu;

/** What is left when the dates were taken out still looks like one: a month that was not understood. */
const unread = /\d{1,2}[^\d|]{1,16}(?:19|2[05])\d\d(?!\d)/u;

/** A place of a text that looks like a day. */
export interface Match {
  start: number;
  end: number;
  year: number | null;
  month: number;
  day: number;
}

function search<Found>(
  text: string,
  hint: DateHint,
  settle: Settle<Found>,
): { date: Found; rest: string } | null {
  const folded = fold(text).replace(/[‹›|]/g, ' ');
  if (!/\d/.test(folded)) return null;
  const language = languageTag(hint.language);

  // The page's language first; the others only for what it leaves unread.
  for (let turn = 0; turn < 4; turn += 1) {
    const marked = folded.replace(words, (word) => {
      const key = monthKey(word);
      const month =
        monthIn(language, key) ||
        (turn > 0 && monthInAny(key)) ||
        (turn > 1 && monthBegun(key, turn > 2 ? undefined : language)) ||
        0;
      return month === 0 ? word : `‹${month}›`;
    });
    const matches = matchesIn(marked, language);
    if (matches === null) return null;
    if (matches.length === 0) continue;
    let rest = marked;
    for (const { start, end } of matches.toSorted((a, b) => b.start - a.start))
      rest = `${rest.slice(0, start)}|${rest.slice(end)}`;
    rest = rest.replace(/‹\d+›/g, 'month');
    if (unread.test(rest)) continue;
    const date = settle(matches, rest, turn);
    return date === null ? null : { date, rest };
  }
  return null;
}

/** What the shapes match, each place once; null when one place can be read in two ways. */
function matchesIn(marked: string, language: string | null): Match[] | null {
  const all: Match[] = [];
  for (const shape of shapes) {
    for (const found of marked.matchAll(shape)) {
      const { y, m, d, a, b } = found.groups ?? {};
      const [day, month] = a === undefined ? [d, m] : dayAndMonth(Number(a), Number(b), language);
      if (day === undefined) return null;
      const year = y === undefined ? null : commonYear(Number(y));
      const start = found.index;
      all.push({ start, end: start + found[0].length, year, month: Number(month), day: Number(day) });
    }
  }
  const kept: Match[] = [];
  for (const match of all) {
    const rivals = all.filter(
      (other) => other !== match && other.start < match.end && match.start < other.end,
    );
    if (match.year === null && rivals.some((rival) => rival.year !== null)) continue;
    if (rivals.some((rival) => (rival.year === null) === (match.year === null) && !isSameDay(rival, match)))
      return null;
    kept.push(match);
  }
  return kept;
}

function isSameDay(a: Match, b: Match): boolean {
  return a.day === b.day && a.month === b.month && a.year === b.year;
}

/** Which of two numbers is the day: the one above 12, else by the order that the language prints. */
function dayAndMonth(a: number, b: number, language: string | null): (number | undefined)[] {
  if (a > 12 || a === b) return [a, b];
  if (b > 12) return [b, a];
  // English prints both orders; only its region tells.
  if (language === null || language === 'en') return [];
  const parts = new Intl.DateTimeFormat(language, { calendar: 'gregory' }).formatToParts(0);
  const order = parts.map((part) => part.type[0]).join('');
  if (/d.*m.*y/.test(order)) return [a, b];
  return /m.*d.*y/.test(order) ? [b, a] : [];
}

/** Thailand counts years from the Buddha: 2569 is 2026. */
function commonYear(year: number): number {
  return year >= 2500 && year < 2700 ? year - 543 : year;
}

/** The one day that all matches are, its year printed; null when there is none. */
function printedDay(matches: readonly Match[]): Moment | null {
  const first = oneDay(matches);
  return first?.year ? isoDay(first.year, first.month, first.day) : null;
}

/** The match that all others are the same day as; null when they differ. */
export function oneDay(matches: readonly Match[]): Match | null {
  const [first = null] = matches;
  return first && matches.every((match) => isSameDay(match, first)) ? first : null;
}

/** `YYYY-MM-DD` of a day that exists, in a year in which a shop's page can mean it; null else. */
export function isoDay(year: number, month: number, day: number): Moment | null {
  if (!(year >= 1990 && year < 2200)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that a month has not got stands in another.
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

function instantOfIso(text: string): Instant | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text);
  const epoch = Date.parse(text);
  const isDay = parts && isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return isDay && epoch ? instantOf(epoch) : null;
}
