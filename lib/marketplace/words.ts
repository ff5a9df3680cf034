/**
 * Words of one language, as somebody saw them on the page. Words come last (type codes and the
 * page's own dictionaries first), and only with evidence: a guessed word is worse than none.
 */
export interface LanguageWords {
  /** BCP 47 primary tag. */
  language: string;
  words: readonly string[];
  source: string;
}

/**
 * What the "confirm receipt" button says. Compare with `sameWords`.
 * Nothing is known for Korean, German, Italian, Dutch, Turkish, Arabic, Japanese, …: there the
 * page's own dictionary (`confirm_delivery`) and the type code must do.
 */
export const confirmWords: readonly LanguageWords[] = [
  {
    language: 'en',
    words: ['Confirm received', 'Confirm Goods Received', 'Confirm Order Received'],
    source: 'MARKETPLACE.md 1.5 (captured 2026-09; the longer ones until 2021)',
  },
  {
    language: 'ru',
    words: ['Подтвердить получение', 'Подтвердить получение товара'],
    source: 'MARKETPLACE.md 2; a Russian guide prints both as the button',
  },
  { language: 'es', words: ['Confirmar recepción'], source: 'MARKETPLACE.md 2' },
  {
    language: 'fr',
    words: ['Confirmer la commande reçue', 'Confirmer les marchandises reçues'],
    source: 'MARKETPLACE.md 2',
  },
  { language: 'pl', words: ['Potwierdź otrzymanie zamówienia'], source: 'MARKETPLACE.md 2' },
  {
    language: 'id',
    words: ['Konfirmasi penerimaan'],
    source: 'an Indonesian guide: tombol khusus untuk "konfirmasi penerimaan"',
  },
  {
    language: 'bn',
    words: ['কনফার্ম অর্ডার রিসিভড'],
    source: 'a Bengali guide: "কনফার্ম অর্ডার রিসিভড" বোতাম',
  },
];

/** A text as it is compared: one case, one form of accents and spaces, ё as е, no colon or full stop at the end. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff]+/gu, ' ')
    .trim()
    .replace(/[.:：。!]+$/u, '')
    .trim();
}

/** Whether two texts of a page say the same, letter case, accents' form and spaces aside. */
export function sameWords(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}
