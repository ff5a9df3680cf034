import { useFace } from './face.ts';
import type { Guide } from './view/guide.ts';
import { orderLink } from './view/links.ts';

/** Day one: which order to open next. The buyer opens it, Escrowl never does. */
export function GuideCard({ guide }: { guide: Guide }) {
  const { t, number } = useFace().translator;
  const { known, total, next } = guide;
  return (
    <section class="card guide">
      <h2>{t('guide_title', number(known), number(total))}</h2>
      <progress value={known} max={total} aria-label={t('guide_title', number(known), number(total))} />
      <p class="why">{t('guide_text')}</p>
      <a class="button primary" href={orderLink(next)} target="_blank" rel="noreferrer">
        {t('guide_next')}
      </a>
    </section>
  );
}
