import { minorDigits } from '../../model/minor-digits.ts';
import type { Money } from '../../model/money.ts';
import { plain } from './text.ts';

/** What a printed sign can mean: a currency's code and its sign, in lower case and without spaces and dots. */
const meanings = `
  USD$ AUD$ CAD$ MXN$ CLP$ COP$ ARS$ NZD$ SGD$ HKD$ TWD$ UYU$ JMD$ TTD$ BBD$ BSD$ BZD$ DOP$ USDus$
  BRLr$ AUDau$ AUDa$ CADca$ CADc$ NIOc$ NZDnz$ MXNmx$ SGDs$ SGDsg$ HKDhk$ TWDnt$ ARSar$ COPcol$
  CLPclp$ COPcop$ EUR€ GBP£ GBPuk£ GBP£gb PLNzł PLNzl RUB₽ RUBруб RUBр KRW₩ KRW원 JPY¥ CNY¥ CNYcn¥
  JPYjp¥ JPY円 CNY元 INR₹ INRrs PKRrs LKRrs NPRrs MURrs TRY₺ TRYtl UAH₴ UAHгрн ILS₪ THB฿ THBบาท VND₫
  VNDđ KZT₸ AZN₼ GEL₾ PHP₱ NGN₦ BDT৳ IDRrp MYRrm SEKkr NOKkr DKKkr ISKkr CZKkč HUFft RONlei MDLlei
  BGNлв PENs/ BYNbr ETBbr AEDدإ SARرس KWDدك
`.split(/\s+/);

/** Of a sign with more than one meaning, the page's currency must settle it. */
const signs = Map.groupBy(meanings, (meaning) => meaning.slice(3));

/** A sign that nobody has to know is short; longer is a sentence. */
const longestPrice = 60;

interface Printed {
  /** The currencies that the signs allow; none: no sign, or none that is known. */
  currencies: string[] | undefined;
  /** Whether every sign is known. */
  isKnown: boolean;
  number: string;
}

/**
 * A printed price: "R$132,74", "US $120.95", "129,46zł", "1 234,50 ₽". `currency` is the page's (ISO 4217), or
 * null; it settles `$`, `kr` and `¥`, and a number without a sign. Null for a range, a negative, a sign that
 * is not known or says another currency than the page, and a number that can be read in two ways.
 */
export function readMoney(text: string, currency: string | null): Money | null {
  const printed = split(text);
  if (!printed?.isKnown) return null;
  const code = settle(printed.currencies, currency);
  const amount = code === null ? null : minorUnits(printed.number, code);
  return code === null || amount === null ? null : { amount, currency: code };
}

/**
 * The page's own `formatPriceInfo`, "R$132,74|132|74": display, whole part, cents (MARKETPLACE.md 1.2). The
 * parts are taken where the display does not contradict them; a sign that is not known is the page's currency.
 */
export function readPriceInfo(formatPriceInfo: string, currency: string | null): Money | null {
  if (typeof formatPriceInfo !== 'string' || formatPriceInfo.length > 3 * longestPrice) return null;
  const [display = '', whole, cents = '', ...more] = plain(formatPriceInfo).split('|');
  if (whole === undefined) return readMoney(display, currency);
  const printed = split(display);
  if (printed === null || more.length > 0) return null;
  const code = settle(printed.currencies, currency);
  const units = whole.replace(/[\s.,'’]/g, '');
  const fraction = cents.trim();
  if (code === null || !/^\d+$/.test(units) || !/^\d*$/.test(fraction)) return null;
  const size = minorDigits(code);
  if (fraction.length !== size && /[1-9]/.test(fraction)) return null;
  const amount = amountOf(units, fraction, size);
  const shown = minorUnits(printed.number, code);
  const agrees =
    shown === amount || (shown === null && printed.number.replace(/\D/g, '') === units + fraction);
  return agrees && amount !== null ? { amount, currency: code } : null;
}

/** One number with a sign before it, after it, both or none; null for anything else. */
function split(text: string): Printed | null {
  if (typeof text !== 'string' || text.length > longestPrice) return null;
  const parts = /^([^\d]*)(\d[\d\s.,'’٫٬]*)([^\d]*)$/u.exec(plain(text).trim());
  if (parts === null) return null;
  const [, before = '', number = '', after = ''] = parts;
  // A separator that ends the number belongs to no price, but for the dot of "руб." on the other side.
  if (/[.,'’٫٬]\s*$/.test(number) || /[-−–—~+%(]/.test(before + after)) return null;
  const lists = [before, after].map(currenciesOf);
  const [first, second] = lists.filter((list) => list !== null && list !== undefined);
  const both = first && second ? first.filter((code) => second.includes(code)) : first;
  return both?.length === 0 ? null : { currencies: both, isKnown: !lists.includes(undefined), number };
}

/** Null: nothing printed here. Undefined: something that is not known. */
function currenciesOf(printed: string): string[] | null | undefined {
  const sign = printed.replace(/[\s.]/g, '').replace('￥', '¥');
  if (sign === '') return null;
  if (/^[A-Z]{3}$/.test(sign) && isCurrency(sign)) return [sign];
  const known = signs.get(sign.toLowerCase().replace(/^\$(\p{L}+)$/u, '$1$$')); // French writes $US
  return known?.map((meaning) => meaning.slice(0, 3));
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

/** The one currency, or null when sign and page leave several or contradict each other. */
function settle(printed: string[] | undefined, currency: string | null): string | null {
  if (currency && /^[A-Z]{3}$/.test(currency)) return printed?.includes(currency) === false ? null : currency;
  return printed?.length === 1 ? (printed[0] ?? null) : null;
}

/** "1.234,50" → 123450: the last separator is the decimal one, unless it can only group. Null: not one number. */
function minorUnits(printed: string, currency: string): number | null {
  const size = minorDigits(currency);
  const number = printed.trim().replace(/[’٬]/g, "'").replaceAll('٫', ',').replace(/\s+/g, ' ');
  const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  const separator = number[last];
  const tail = number.slice(last + 1);
  // One separator before three digits groups them, but in a currency of three decimals.
  const isDecimal =
    separator !== undefined &&
    number.indexOf(separator) === last &&
    /^\d+$/.test(tail) &&
    (tail.length !== 3 || size === 3 || /[.,' ]/.test(number.slice(0, last)) || /^0/.test(number));
  const whole = isDecimal ? number.slice(0, last) : number;
  const fraction = isDecimal ? tail : '';
  if (fraction.length > size && /[1-9]/.test(fraction.slice(size))) return null;
  if (fraction.length > Math.max(size, 2)) return null;
  const groups = /^\d{1,3}(?:([.,' ])\d{3}(?:\1\d{3})*|([, ])\d{2}(?:\2\d{2})*\2\d{3})?$/; // 1,234,567 or 12,34,567
  if (!/^\d+$/.test(whole) && (!groups.test(whole) || (isDecimal && whole.includes(separator)))) return null;
  return amountOf(whole.replace(/\D/g, ''), fraction, size);
}

/** Whole units and as many digits of the fraction as the currency has, in minor units; null when that is too much. */
function amountOf(units: string, fraction: string, size: number): number | null {
  const amount = Number(units + fraction.slice(0, size).padEnd(size, '0'));
  return Number.isSafeInteger(amount) ? amount : null;
}
