import { createFormats, type Formats } from './formats.ts';
import type { GetMessage } from './words.ts';

export type { GetMessage, MessageKey } from './words.ts';

/** All that Escrowl's own pages say in one language. */
export interface Translator extends Formats {
  /** "in 36 hours", "2 days ago", from a difference in milliseconds. Rounded towards now: never more time than there is. */
  relative(difference: number): string;
  /** "a, b" as the language joins a list. */
  list(texts: string[]): string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Words, plurals and formats of one language, from the messages that `getMessage` finds. */
export function createTranslator(getMessage: GetMessage): Translator {
  const formats = createFormats(getMessage);
  let relatives: Intl.RelativeTimeFormat | undefined;
  let lists: Intl.ListFormat | undefined;
  return {
    ...formats,
    relative(difference) {
      relatives ??= new Intl.RelativeTimeFormat(formats.language, { numeric: 'auto' });
      const [count, unit] = inUnits(difference);
      return relatives.format(count, unit);
    },
    list(texts) {
      lists ??= new Intl.ListFormat(formats.language, { type: 'unit' });
      return lists.format(texts);
    },
  };
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
