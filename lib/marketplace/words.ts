/**
 * Words of one language, as somebody saw them on the page. Words come last (type codes and the
 * page's own dictionaries first), and only with evidence: a guessed word is worse than none.
 */
export interface LanguageWords {
  /** BCP 47 primary tag. */
  language: string;
  words: readonly string[];
}

/**
 * What the "confirm receipt" button says. Compare with `comparable`. The source of
 * each stands above it: MARKETPLACE.md 2 or a guide that prints the button.
 * Nothing is known for Korean, Portuguese, German, Italian, Dutch, Turkish, Arabic, Japanese, …:
 * there the page's own dictionary (`confirm_delivery`) and the type code must do.
 */
export const confirmWords: readonly LanguageWords[] = [
  // Captured 2026-09 (MARKETPLACE.md 1.5); the longer ones until 2021.
  { language: 'en', words: ['Confirm received', 'Confirm Goods Received', 'Confirm Order Received'] },
  // MARKETPLACE.md 2; a Russian guide prints both as the button.
  { language: 'ru', words: ['Подтвердить получение', 'Подтвердить получение товара'] },
  // MARKETPLACE.md 2.
  { language: 'es', words: ['Confirmar recepción'] },
  { language: 'fr', words: ['Confirmer la commande reçue', 'Confirmer les marchandises reçues'] },
  { language: 'pl', words: ['Potwierdź otrzymanie zamówienia'] },
  // An Indonesian guide: tombol khusus untuk "konfirmasi penerimaan".
  { language: 'id', words: ['Konfirmasi penerimaan'] },
  // A Bengali guide: "কনফার্ম অর্ডার রিসিভড" বোতাম.
  { language: 'bn', words: ['কনফার্ম অর্ডার রিসিভড'] },
];

/** What the button says that cancels an order. Dictionary of a page of 2021 (captured): `orderActions_cancelOrder`, and the title of its dialog. */
export const cancelOrderWords: readonly LanguageWords[] = [
  { language: 'en', words: ['Cancel Order', 'Request Order Cancellation'] },
];

/** What the button says that closes a dispute: the buyer's word for it, 2026. In other languages none is known. */
export const closeDisputeWords: readonly LanguageWords[] = [{ language: 'en', words: ['Cancel request'] }];

/** Which meaning each of these words has, by the word as compared. */
export function meanings<Meaning extends string>(
  words: Partial<Record<Meaning, readonly string[]>>,
): ReadonlyMap<string, Meaning> {
  const entries = Object.entries(words) as [Meaning, readonly string[]][];
  return new Map(entries.flatMap(([meaning, said]) => said.map((word) => [comparable(word), meaning])));
}

/** A text as it is compared: one case, one form of accents and spaces, ё as е, no colon or full stop at the end. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u200b-\u200f\u2060]+/g, ' ')
    .replace(/^ | ?[.:：。!]* ?$/g, '');
}

/** The words of all languages as they are compared. */
export function textsOf(words: readonly LanguageWords[]): ReadonlySet<string> {
  return new Set(words.flatMap((language) => language.words.map(comparable)));
}
