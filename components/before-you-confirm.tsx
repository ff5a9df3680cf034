import { confirmCheck } from '../lib/checks/confirm-check.ts';
import type { Entry } from '../lib/rules/urgency.ts';
import { ConfirmBoxes, ConfirmWhy } from './confirm-why.tsx';
import { useFace } from './face.ts';
import { Mistake } from './mistake.tsx';
import { ProtectionBarPicture } from './protection-bar.tsx';
import { SayWrong } from './say-wrong.tsx';
import { asOf, titleOf } from './view/order.ts';
import { statusTexts } from './view/texts.ts';

/**
 * The order of the page that the buyer is on: whether to confirm it, or what can be done once that was
 * a mistake. A chunk of its own: most openings of the popup are not about one order.
 */
export function BeforeYouConfirm({ entry }: { entry: Entry }) {
  const { translator, zone, now } = useFace();
  const { t } = translator;
  const { watched, deadlines } = entry;
  const { order } = watched;
  const seen = asOf(order);
  const check = confirmCheck(watched, deadlines, now.value, zone);
  return (
    <section class="card here" data-verdict={check?.verdict ?? 'info'}>
      <h2>{t(check ? 'before_you_confirm' : 'this_order')}</h2>
      <p class="order-line">
        <bdi class="order-title">{titleOf(order, translator)}</bdi>
        <span class="order-facts">
          <span>{t(statusTexts[order.status ?? 'unknown'])}</span>
          {order.total !== null && <span>{translator.money(order.total)}</span>}
          {seen !== null && <span>{t('as_of', translator.date(seen, zone, now.value))}</span>}
        </span>
      </p>
      {check && <ConfirmWhy check={check} />}
      {check && <ConfirmBoxes watched={watched} />}
      <ProtectionBarPicture order={order} />
      <SayWrong order={order} />
      <Mistake entry={entry} />
    </section>
  );
}
