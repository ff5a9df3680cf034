import type { Translator } from '../../lib/i18n/translator.ts';
import type { Instant } from '../../lib/model/moment.ts';

/** Why a file is not restored, as the store says it. */
export type Refusal =
  | { code: 'too-large' | 'not-json' | 'not-escrowl' | 'newer-version' }
  | { code: 'damaged'; params: { list: string; entry: number | null; field: string | null } };

/** The sentence for a refused file. */
export function refusalText(refusal: Refusal, { t, number }: Translator): string {
  switch (refusal.code) {
    case 'too-large':
      return t('refused_too_large');
    case 'not-json':
      return t('refused_not_json');
    case 'not-escrowl':
      return t('refused_not_escrowl');
    case 'newer-version':
      return t('refused_newer_version');
    case 'damaged': {
      const { list, entry, field } = refusal.params;
      const place = [list, entry === null ? null : number(entry), field];
      return t('refused_damaged', place.filter((part) => part !== null).join(' › '));
    }
  }
}

/** No text is longer than 200 million characters in a backup that is restored, of four bytes at most. */
const largest = 800_000_000;

/** Whether a file is beyond what can be a backup; told before it is read. */
export function isTooLarge(bytes: number): boolean {
  return bytes > largest;
}

/** `escrowl-2026-11-22.json`. */
export function backupName(now: Instant): string {
  return `escrowl-${now.slice(0, 10)}.json`;
}
