import { askConfirm } from '../lib/guard/confirm-receipt.ts';
import { guardFacts } from '../lib/guard/facts.ts';
import { sayPhrase } from '../lib/guard/phrase.ts';
import type { StoredOrder, WatchedOrder } from '../lib/model/stored.ts';
import { reached } from '../lib/rules/state.ts';
import { act, useFace } from './face.ts';
import { ProtectionBarPicture } from './protection-bar.tsx';
import { asOf, titleOf } from './view/order.ts';
import { statusTexts } from './view/texts.ts';

/** The order of the page that the buyer is on: what to know before confirming it, in short. */
export function BeforeYouConfirm({ watched }: { watched: WatchedOrder }) {
  const { translator, zone, now } = useFace();
  const { t } = translator;
  const { order } = watched;
  const seen = asOf(order);
  const question = askConfirm(guardFacts(watched), now.value, zone);
  const isRunning = reached(watched, 'running');
  return (
    <section class="card here" data-tone={isRunning && question ? question.tone : 'calm'}>
      <h2>{t(isRunning ? 'before_you_confirm' : 'this_order')}</h2>
      <p class="order-line">
        <bdi class="order-title">{titleOf(order, translator)}</bdi>
        <span class="order-facts">
          <span>{t(statusTexts[order.status ?? 'unknown'])}</span>
          {order.total !== null && <span>{translator.money(order.total)}</span>}
          {seen !== null && <span>{t('as_of', translator.date(seen, zone, now.value))}</span>}
        </span>
      </p>
      {isRunning && question && (
        <ul class="reasons">
          {[...question.reasons, ...question.knows].map((phrase) => (
            <li key={phrase.key}>{sayPhrase(phrase, translator, zone, now.value)}</li>
          ))}
        </ul>
      )}
      <ProtectionBarPicture order={order} />
      <SayWrong order={order} />
    </section>
  );
}

/** Only the buyer knows whether something is wrong; it makes the guard firm and the windows count. */
export function SayWrong({ order }: { order: StoredOrder }) {
  const face = useFace();
  const { t } = face.translator;
  const isWrong = order.said.wrong !== null;
  const message = { type: 'say-wrong', orderId: order.id } as const;
  const text = t(isWrong ? 'say_fine' : 'say_wrong');
  return (
    <div class="acts">
      {isWrong && <span class="hint">{t('said_wrong')}</span>}
      <button
        type="button"
        class="button"
        onClick={() =>
          act(face, { ...message, wrong: !isWrong }, { text, undo: { ...message, wrong: isWrong } })
        }
      >
        {text}
      </button>
    </div>
  );
}

/** A page of an order that is not in the store: said, not hidden. */
export function OrderNotRead() {
  const { t } = useFace().translator;
  return (
    <section class="card here">
      <h2>{t('this_order')}</h2>
      <p class="why">{t('order_not_read')}</p>
    </section>
  );
}
