import type { OwnMessage } from '../lib/model/message.ts';
import type { Saying } from '../lib/model/said.ts';
import type { StoredOrder } from '../lib/model/stored.ts';
import { dayOf } from '../lib/time/moment.ts';
import { act, type Face, useFace } from './face.ts';
import type { SayingWords } from './view/sayings.ts';

/** Says something of an order, with the way back to what was said before. Resolves to whether it worked. */
export function say(face: Face, order: StoredOrder, said: Saying, text: string): Promise<boolean> {
  const before = Object.fromEntries(
    Object.keys(said).map((field) => [field, order.said[field as keyof Saying] ?? null]),
  );
  // No own deadline is an empty list, never null.
  if ('own' in said) before.own = order.said.own ?? [];
  const message = { type: 'say', orderId: order.id } as const;
  const undo: OwnMessage = { ...message, said: before };
  return act(face, { ...message, said }, { text, undo });
}

interface Props {
  order: StoredOrder;
  words: SayingWords;
  /** Called once it is said: the button will go, and the focus with it. */
  onSaid(button: HTMLElement): void;
}

/** "I wrote to the seller today". */
export function SayButton({ order, words: { field, say: text, said }, onSaid }: Props) {
  const face = useFace();
  const { t, date } = face.translator;
  return (
    <button
      type="button"
      class="button"
      onClick={async (event) => {
        const button = event.currentTarget;
        const today = dayOf(face.now.value, face.zone);
        const notice = t('notice', t(said), date(today, face.zone, face.now.value));
        if (await say(face, order, { [field]: today }, notice)) onSaid(button);
      }}
    >
      {t(text)}
    </button>
  );
}
