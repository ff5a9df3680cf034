import type { Instant } from '../model/moment.ts';
import type { PageKind, ReaderName } from '../model/reading.ts';
import type { Seen } from '../model/stored.ts';

/** When a value was seen, and by which reader. */
export type Look = Seen[string];

/** How two looks at one field meet. */
export interface Contest {
  /** Whether the value that is offered takes the place of the one that is known. */
  replaces: (known: Look, offered: Look) => boolean;
  /** Whether their lists complete each other: two pages of one visit. */
  addsUp: (known: Look, offered: Look) => boolean;
}

/** The page kinds of readingSchema, here because zod stays out of this folder. The longest name first where one begins another. */
const pageKinds = [
  'order-list',
  'order-detail',
  'tracking',
  'product',
  'store',
  'dispute-list',
  'dispute-detail',
  'review-list',
  'confirm-receipt',
  'checkout',
  'search',
  'other',
] as const satisfies readonly PageKind[];

/** Nearer to the truth comes later: an act that Escrowl saw, the page's own answer, JSON in the page, the DOM. */
const readerRanks = ['dom', 'embedded', 'api', 'witness'];

/** Which page wins between two looks of one moment: the page that is about one order knows it best. */
const pageRanks: readonly PageKind[] = ['order-list', 'order-detail', 'tracking'];

/** The page kind that a reader reads: `order-list` of `dom:order-list-2022`; 'other' when it names none. */
export function pageOf(reader: ReaderName): PageKind {
  const name = reader.slice(reader.indexOf(':') + 1);
  return pageKinds.find((kind) => name === kind || name.startsWith(`${kind}-`)) ?? 'other';
}

export const isWitness = (reader: ReaderName): boolean => reader.startsWith('witness:');

const readerRank = (reader: ReaderName) => readerRanks.indexOf(reader.slice(0, reader.indexOf(':')));

/** Inside one reading: the better reader; of equal ones the later result. */
export const withinReading: Contest = {
  replaces: ([, known], [, offered]) => readerRank(offered) >= readerRank(known),
  addsUp: ([, known], [, offered]) => pageOf(known) !== pageOf(offered),
};

/**
 * Between readings: the newer look. Of one moment: the better reader, then the page that knows more,
 * then the newer layout, so that the order in which two tabs are read does not matter.
 */
export const acrossReadings: Contest = {
  replaces: ([knownAt, known], [offeredAt, offered]) => {
    if (offeredAt !== knownAt) return offeredAt > knownAt;
    if (readerRank(offered) !== readerRank(known)) return readerRank(offered) > readerRank(known);
    const page = pageRanks.indexOf(pageOf(offered)) - pageRanks.indexOf(pageOf(known));
    return page === 0 ? offered >= known : page > 0;
  },
  addsUp: ([knownAt], [offeredAt]) => knownAt === offeredAt,
};

/** The look that wins among several; null when there is none. */
export function newestLook(looks: Iterable<Look | undefined>): Look | null {
  let newest: Look | null = null;
  for (const look of looks) if (look && (!newest || acrossReadings.replaces(newest, look))) newest = look;
  return newest;
}

/** How long an unchanged field stays as seen. */
const refreshMinutes = 10;

/**
 * Whether `offered` is worth writing down for a value that did not change: a better reader of the same
 * moment, or a look ten minutes newer. Less than that is the same visit, in which a page renders again
 * and again, and each write costs more than the minute is worth.
 */
export function isWorthNoting(known: Look | undefined, offered: Look): boolean {
  if (!known) return true;
  if (known[0] === offered[0]) return known[1] !== offered[1];
  const [from, to]: [Instant, Instant] = [known[0], offered[0]];
  return Date.parse(to) - Date.parse(from) >= refreshMinutes * 60_000;
}
