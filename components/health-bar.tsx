import type { PageKind } from '../lib/model/reading.ts';
import { CopyButton } from './copy-button.tsx';
import { useFace } from './face.ts';
import { type Health, problemReport, type UnreadPage } from './view/health.ts';
import { pageText, problemTexts } from './view/texts.ts';

/** "12 orders known · last read 2 hours ago". */
export function HealthLine({ health, orderCount }: { health: Health; orderCount: number }) {
  const { translator, now } = useFace();
  const { t, plural, relative } = translator;
  const { lastReadAt } = health;
  const ago =
    lastReadAt === null ? null : relative(Math.min(0, Date.parse(lastReadAt) - Date.parse(now.value)));
  return (
    <p class="health">
      <span>{plural('well_orders', orderCount)}</span>
      <span>{ago === null ? t('well_never_read') : t('well_last_read', ago)}</span>
    </p>
  );
}

interface UnreadProps {
  unread: UnreadPage;
  /** The kind of page that the buyer is on. */
  here: PageKind | null;
  /** The skeleton of an open page of this kind; null when none is open. */
  skeletonOf(page: PageKind): Promise<string | null>;
}

/** What could not be read, and that nothing was lost by it. */
export function UnreadCard({ unread, here, skeletonOf }: UnreadProps) {
  const { translator, zone, now, version } = useFace();
  const { t, plural, number, language } = translator;
  const { page, seen, read, codes, hasNewLayout } = unread;
  const isRead = read > 0 && read >= seen;
  const isCounted = !hasNewLayout && seen > read && page.startsWith('order-');
  const title = isCounted
    ? plural(page === here ? 'unread_orders_here' : 'unread_orders', seen, number(seen - read))
    : t(hasNewLayout ? 'layout_changed' : 'unread_page');
  const copied = async () => problemReport(unread, { version, language }, await skeletonOf(page));
  return (
    <section class="card" data-urgency="unread" data-layout={hasNewLayout ? 'new' : undefined}>
      <h2>{title}</h2>
      <p class="order-facts">
        <span>{t(pageText(page))}</span>
        <span>{t('as_of', translator.dateTime(unread.at, zone, now.value))}</span>
        {!isCounted && seen > read && <span>{t('layout_read', number(read), number(seen))}</span>}
      </p>
      {codes.length > 0 && (
        <ul class="problems">
          {codes.map((code) => (
            <li key={code}>{t(problemTexts[code])}</li>
          ))}
        </ul>
      )}
      <p class="why">{t(isRead && hasNewLayout ? 'layout_still_read' : 'unread_safe')}</p>
      <div class="acts">
        <CopyButton text={copied} label={t('copy_report')} />
        <span class="hint">{t('copy_report_hint')}</span>
      </div>
      {hasNewLayout && <p class="hint">{t('layout_report')}</p>}
    </section>
  );
}
