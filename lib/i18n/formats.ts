import { minorDigits } from '../model/minor-digits.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { Money } from '../model/money.ts';
import { isDateOnly } from '../time/moment.ts';
import { createWords, type GetMessage, type Words } from './words.ts';

/** Words, and the formats of days. */
export interface Dates extends Words {
  direction: 'ltr' | 'rtl';
  /** The day. `zone` moves an instant, never a printed date. With `now`, a day of this year goes without its year. */
  date(moment: Moment, zone: string, now?: Instant): string;
  /** The day, and for an instant the time. */
  dateTime(moment: Moment, zone: string, now?: Instant): string;
  /** A printed "before <date>" with its last day: "before 3 Sep (last day 2 Sep)". RULES.md, principle 6. */
  before(moment: Moment, zone: string, now?: Instant): string;
}

/** Words, and the formats of days and money that the guard needs, too. */
export interface Formats extends Dates {
  /** From minor units, with as many fraction digits as the currency has. */
  money(money: Money): string;
}

const day = 86_400_000;
const rightToLeft = /^(ar|fa|he|ur)\b/;

/** Words, plurals and days of one language, from the messages that `getMessage` finds. */
export function createDates(getMessage: GetMessage): Dates {
  const words = createWords(getMessage);
  const { language, t } = words;
  const dates = new Map<string, Intl.DateTimeFormat>();

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

  return {
    ...words,
    direction: rightToLeft.test(language) ? 'rtl' : 'ltr',
    date: (moment, zone, now) => format(moment, zone, now, false),
    dateTime: (moment, zone, now) => format(moment, zone, now, true),
    before(moment, zone, now) {
      if (!isDateOnly(moment)) return t('date_before_time', format(moment, zone, now, true));
      return t('date_before', format(moment, zone, now, false), format(dayBefore(moment), zone, now, false));
    },
  };
}

/** The same with money; apart, so that the background need not carry it. */
export function createFormats(getMessage: GetMessage): Formats {
  const dates = createDates(getMessage);
  const moneys = new Map<string, Intl.NumberFormat>();
  return {
    ...dates,
    money({ amount, currency }) {
      const digits = minorDigits(currency);
      const shape = {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      } as const;
      return remembered(moneys, currency, () => new Intl.NumberFormat(dates.language, shape)).format(
        amount / 10 ** digits,
      );
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
