/** What nobody sees: zero-width and bidi controls, fillers, variation selectors, halves of surrogate pairs. */
const invisible = /[\p{DI}\p{Cs}\uFFF9-\uFFFB]/gu;
const blanks = /[\s\p{Z}\p{Cc}\u2800]+/gu;

/**
 * A page's text as it is kept: NFC, what is invisible taken out, control characters and every kind of space
 * made one space, trimmed, cut to `max` UTF-16 units. A finite number is read as its text. Null for anything
 * else and for a text with nothing to see.
 */
export function clean(value: unknown, max: number): string | null {
  if (typeof value === 'number' ? !Number.isFinite(value) : typeof value !== 'string') return null;
  const shown = String(value).trim();
  if (shown.length <= max && /^[!-~]+(?: [!-~]+)*$/.test(shown)) return shown;
  // Megabytes of garbage are cut before the work, with room for what falls away.
  const text = String(value)
    .trimStart()
    .slice(0, 4 * max + 1000)
    .replace(invisible, '')
    .normalize('NFC')
    .replace(blanks, ' ')
    .trim()
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  return text === '' ? null : text;
}

/**
 * An id: a string of 1–24 digits, the spaces of grouping removed, or a whole number that a double holds
 * exactly. Null for anything else; a number above 2^53 was rounded already and names another order.
 */
export function digits(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
  if (typeof value !== 'string' || value.length > 200) return null;
  const id = value.replace(invisible, '').replace(blanks, '');
  return /^\d{1,24}$/.test(id) ? id : null;
}

/**
 * The text with what is invisible taken out, full-width forms and the digits of every script in ASCII.
 * For numbers: superscripts stay what they are, for ² is not 2.
 */
export function plain(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[\uFF01-\uFFEE]/g, (form) => form.normalize('NFKC'))
    .replace(/\p{Nd}/gu, asciiDigit);
}

/** Plain, in lower case and without the accents of Latin, Greek and Cyrillic letters and the hamza above, to compare words. */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return plain(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F\u0654]/g, '')
    .normalize('NFC');
}

/** Digits stand ten in a row, and every script's zero has a code point that ends in hexadecimal 0 or 6. */
function asciiDigit(digit: string): string {
  if (digit <= '9') return digit;
  const code = digit.codePointAt(0) ?? 0;
  const row = code - (code % 16);
  return String(code - row - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? 0 : 6));
}
