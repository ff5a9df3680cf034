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

/** What could not be read, and that nothing was lost by it. `here`: the kind of page that the buyer is on. */
export function UnreadCard({ unread, here }: { unread: UnreadPage; here: PageKind | null }) {
  const { translator, zone, now, version } = useFace();
  const { t, plural, number, language } = translator;
  const missing = unread.seen - unread.read;
  const isHere = unread.page === here;
  return (
    <section class="card" data-urgency="unread">
      <h2>
        {missing > 0
          ? plural(isHere ? 'unread_orders_here' : 'unread_orders', unread.seen, number(missing))
          : t('unread_page')}
      </h2>
      <p class="order-facts">
        <span>{t(pageText(unread.page))}</span>
        <span>{t('as_of', translator.dateTime(unread.at, zone, now.value))}</span>
      </p>
      {unread.codes.length > 0 && (
        <ul class="problems">
          {unread.codes.map((code) => (
            <li key={code}>{t(problemTexts[code])}</li>
          ))}
        </ul>
      )}
      <p class="why">{t('unread_safe')}</p>
      <div class="acts">
        <CopyButton text={problemReport(unread, { version, language })} label={t('copy_report')} />
        <span class="hint">{t('copy_report_hint')}</span>
      </div>
    </section>
  );
}
