import type english from '../../public/_locales/en/messages.json';
import type { Instant, Moment } from '../model/moment.ts';
import type { Money } from '../model/money.ts';
import { isDateOnly } from '../time/moment.ts';
import { minorDigits } from './minor-digits.ts';

type AnyKey = keyof typeof english;

/** The messages that come in one form per plural category: `watching` for `watching_one`, `watching_other`, … */
export type PluralKey = {
  [Key in AnyKey]: Key extends `${infer Base}_other` ? (`${Base}_one` extends AnyKey ? Base : never) : never;
}[AnyKey];
/** Every other message of _locales/en/messages.json. */
export type MessageKey = Exclude<AnyKey, `${PluralKey}_${'one' | 'other'}`>;

/** `browser.i18n.getMessage`, or a stand-in over one messages.json; '' for a key that is not there. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

export interface Translator {
  /** The messages' own language tag: the browser's can be another one. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The message with `$1`, `$2`, … filled in. */
  t(key: MessageKey, ...substitutions: string[]): string;
  /** The form for `n`: `$1` is `n` as the language writes it, `$2` and on are the substitutions. */
  plural(key: PluralKey, n: number, ...substitutions: string[]): string;
  number(n: number): string;
  /** The day. `zone` moves an instant, never a printed date. With `now`, a day of this year goes without its year. */
  date(moment: Moment, zone: string, now?: Instant): string;
  /** The day, and for an instant the time. */
  dateTime(moment: Moment, zone: string, now?: Instant): string;
  /** A printed "before <date>" with its last day: "before 3 Sep (last day 2 Sep)". RULES.md, principle 6. */
  before(moment: Moment, zone: string, now?: Instant): string;
  /** From minor units, with as many fraction digits as the currency has. */
  money(money: Money): string;
  /** "in 36 hours", "2 days ago", from a difference in milliseconds. Rounded towards now: never more time than there is. */
  relative(difference: number): string;
  /** "a, b" as the language joins a list. */
  list(texts: string[]): string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const rightToLeft = /^(ar|fa|he|iw|ur|ps|sd|ug|yi|dv)(-|$)/;

/** Words, plurals and formats of one language, from the messages that `getMessage` finds. */
export function createTranslator(getMessage: GetMessage): Translator {
  const language = getMessage('languageTag') || 'en';
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const dates = new Map<string, Intl.DateTimeFormat>();
  const moneys = new Map<string, Intl.NumberFormat>();
  let relatives: Intl.RelativeTimeFormat | undefined;
  let lists: Intl.ListFormat | undefined;

  // One formatter per shape: making one costs more than a hundred uses.
  const formatter = (zone: string, withYear: boolean, withTime: boolean) =>
    remembered(dates, `${zone} ${withYear} ${withTime}`, () => {
      const time = withTime ? ({ hour: 'numeric', minute: '2-digit' } as const) : {};
      const year = withYear ? ({ year: 'numeric' } as const) : {};
      return new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'short',
        ...year,
        ...time,
        timeZone: zone,
      });
    });

  const format = (moment: Moment, zone: string, now: Instant | undefined, withTime: boolean) => {
    const dateOnly = isDateOnly(moment);
    const year = now === undefined || moment.slice(0, 4) !== now.slice(0, 4);
    return formatter(dateOnly ? 'UTC' : zone, year, withTime && !dateOnly).format(Date.parse(moment));
  };

  const t = (key: MessageKey, ...substitutions: string[]) => getMessage(key, substitutions);

  return {
    language,
    direction: rightToLeft.test(language) ? 'rtl' : 'ltr',
    t,
    plural(key, n, ...substitutions) {
      const values = [numbers.format(n), ...substitutions];
      return getMessage(`${key}_${plurals.select(n)}`, values) || getMessage(`${key}_other`, values);
    },
    number: (n) => numbers.format(n),
    date: (moment, zone, now) => format(moment, zone, now, false),
    dateTime: (moment, zone, now) => format(moment, zone, now, true),
    before(moment, zone, now) {
      if (!isDateOnly(moment)) return t('date_before_time', format(moment, zone, now, true));
      return t('date_before', format(moment, zone, now, false), format(dayBefore(moment), zone, now, false));
    },
    money({ amount, currency }) {
      const digits = minorDigits(currency);
      const shape = {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      } as const;
      return remembered(moneys, currency, () => new Intl.NumberFormat(language, shape)).format(
        amount / 10 ** digits,
      );
    },
    relative(difference) {
      relatives ??= new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
      const [count, unit] = inUnits(difference);
      return relatives.format(count, unit);
    },
    list(texts) {
      lists ??= new Intl.ListFormat(language, { type: 'unit' });
      return lists.format(texts);
    },
  };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const existing = known.get(key) ?? make();
  known.set(key, existing);
  return existing;
}

/** The calendar day before a printed date. */
function dayBefore(date: Moment): Moment {
  return new Date(Date.parse(date) - day).toISOString().slice(0, 10);
}

/** Hours up to three days, where they matter; then days. */
function inUnits(difference: number): [number, Intl.RelativeTimeFormatUnit] {
  const span = Math.abs(difference);
  const counted = (size: number) => Math.trunc(difference / size);
  if (span < minute) return [0, 'second'];
  if (span < hour) return [counted(minute), 'minute'];
  if (span < 3 * day) return [counted(hour), 'hour'];
  return [counted(day), 'day'];
}
