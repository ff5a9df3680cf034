import { fold, plain } from './text.ts';

/**
 * What a short word multiplies by, folded. Where a word means two things ("B": billion, Turkish thousand;
 * "mil": thousand, Romanian million) the smaller, for a count is a lower bound.
 */
const multipliers: [number, string][] = [
  [1e3, 'k|тыс|тис|хил|tys|tis|mil|mila|mii|tsd|rb|ribu|bin|b|n|nghin|ngan|千|천|พัน|ألف|الف|אלף|হা'],
  [1e4, '万|萬|만|หมื่น'],
  [1e5, 'แสน|লা'],
  [1e6, 'm|млн|mln|mio|mi|million|millions|millones|milhoes|milioni|jt|juta|tr|ล้าน|مليون'],
  [1e8, '億|亿|억'],
].map(([factor, words]) => [factor as number, fold(words as string)]);

/**
 * A printed count as its lower bound: "10,000+" → 10000, "61.1K" → 61100, "1 тыс." → 1000, "1,000+ sold" →
 * 1000. Null when the text holds no number, several, a percentage, a negative or a broken one ("4.7").
 */
export function readCount(text: string): number | null {
  if (typeof text !== 'string' || text.length > 80) return null;
  const ascii = plain(text).replaceAll('٬', ',').replaceAll('٫', '.');
  const parts = /^[^\d%]*?(?<![A-Za-z])(\d[\d\s.,'’]*)([^\d%]*)$/u.exec(ascii);
  if (parts === null || /[-−–~]\s*\d/.test(text)) return null;
  const number = (parts[1] ?? '').trim().replace(/[.,]$/, '');
  const printed = /^[\p{L}\p{M}]+/u.exec(parts[2] ?? '')?.[0] ?? '';
  // Korean and Chinese count people and things with a word of their own behind the number.
  const bare = printed.replace(/^([천千만万萬억億亿])[명개건人個名件]$/u, '$1');
  const word = /^[bmn]$/.test(bare) ? '' : fold(bare); // millions are M, metres m
  const factor = multipliers.find(([, words]) => words.split('|').includes(word))?.[0] ?? 1;

  if (/^\d+$/.test(number)) return safe(Number(number) * factor);
  if (/^\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*$/.test(number) || /^\d{1,2}(?:,\d\d)+,\d{3}$/.test(number)) {
    // "1.234K" is a thousand, or a million.
    return factor > 1 && number.length <= 7 ? null : safe(Number(number.replace(/\D/g, '')) * factor);
  }
  const decimal = /^\d+[.,]\d{1,2}$/.test(number) && factor > 1 ? Number(number.replace(',', '.')) : null;
  return decimal === null ? null : safe(Math.round(decimal * 100) * (factor / 100));
}

function safe(count: number): number | null {
  return Number.isSafeInteger(count) ? count : null;
}
