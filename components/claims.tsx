import { useFace } from './face.ts';
import type { DeadlineView } from './view/deadline.ts';

/** What the date stands on, and every claim behind it. */
export function Claims({ view }: { view: DeadlineView }) {
  const { t } = useFace().translator;
  if (view.basis === null) return null;
  const basis = <span class={view.isEstimate ? 'basis estimate' : 'basis'}>{view.basis}</span>;
  if (view.claims.length === 0) return <p class="claims">{basis}</p>;
  const isHere = location.pathname === '/dashboard.html';
  return (
    <details class="claims">
      <summary>
        {basis} <span class="claims-title">{t('claims_title')}</span>
      </summary>
      <ul>
        {view.claims.map(({ date, sources, notCounted }) => (
          <li
            key={`${date} ${sources} ${notCounted}`}
            class={notCounted === null ? undefined : 'not-counted'}
          >
            {t('claim', date, sources)}
            {notCounted !== null && <span class="why-not"> ({notCounted})</span>}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/dashboard.html#rule-${view.rule}`} target={isHere ? undefined : '_blank'} rel="noopener">
          {t('about_rule')}
        </a>
      </p>
    </details>
  );
}
