import { confirmCheck } from '../lib/checks/confirm-check.ts';
import type { Entry } from '../lib/rules/urgency.ts';
import { ConfirmBoxes, ConfirmWhy } from './confirm-why.tsx';
import { useFace } from './face.ts';
import { Mistake } from './mistake.tsx';

/** On the dashboard: whether to confirm an order, or what can be done once that was a mistake. */
export function OrderConfirming({ entry }: { entry: Entry }) {
  const { translator, zone, now } = useFace();
  const check = confirmCheck(entry.watched, entry.deadlines, now.value, zone);
  if (!check) return <Mistake entry={entry} canTakeBack={false} />;
  return (
    <section class="confirming">
      <h3>{translator.t('before_you_confirm')}</h3>
      <ConfirmWhy check={check} />
      <ConfirmBoxes watched={entry.watched} />
    </section>
  );
}
