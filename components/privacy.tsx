import type { MessageKey } from '../lib/i18n/translator.ts';
import { useFace } from './face.ts';

/** DESIGN.md, "What a cautious person is told". */
const promises: readonly MessageKey[] = [
  'privacy_reads',
  'privacy_sends',
  'privacy_holds',
  'privacy_phone',
  'privacy_estimates',
  'privacy_profile',
  'privacy_permission',
];

export function Privacy() {
  const { t } = useFace().translator;
  return (
    <section class="privacy">
      <h2>{t('privacy_title')}</h2>
      <ul>
        {promises.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
  );
}
