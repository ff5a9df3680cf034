import type { StoredOrder } from '../lib/model/stored.ts';
import { act, useFace } from './face.ts';

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
