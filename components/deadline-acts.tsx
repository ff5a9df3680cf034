import { useSignal } from '@preact/signals';
import type { OwnMessage } from '../lib/model/message.ts';
import type { Instant } from '../lib/model/moment.ts';
import type { StoredDeadline, StoredOrder } from '../lib/model/stored.ts';
import { instantOf } from '../lib/time/moment.ts';
import { act, useFace } from './face.ts';
import { orderLink, trackingLink } from './view/links.ts';

const snoozeDays = [1, 3, 7] as const;
const aboutTheWay: ReadonlySet<string> = new Set(['delivery', 'tracking-visible']);

/** The one thing to do about a deadline: look at the parcel's way, or open the order. */
export function MainAct({ deadline, order }: { deadline: StoredDeadline; order: StoredOrder }) {
  const { t } = useFace().translator;
  const isAboutTheWay = aboutTheWay.has(deadline.rule);
  return (
    <a
      class="button primary"
      href={isAboutTheWay ? trackingLink(order) : orderLink(order)}
      target="_blank"
      rel="noreferrer"
    >
      {t(isAboutTheWay ? 'track_parcel' : 'open_order')}
    </a>
  );
}

/** Done, and later. Afterwards the focus goes to the card that follows. */
export function Marks({ deadline, what }: { deadline: StoredDeadline; what: string }) {
  const face = useFace();
  const { t, plural } = face.translator;
  const isAsking = useSignal(false);

  const mark = (event: Event, as: Extract<OwnMessage, { type: 'mark' }>['mark'], text: string) => {
    const card = event.currentTarget instanceof Element ? event.currentTarget.closest('li') : null;
    const message = { type: 'mark', orderId: deadline.orderId, rule: deadline.rule } as const;
    return act(face, { ...message, mark: as }, { text, undo: { ...message, mark: { as: 'open' } } }).then(
      (worked) => worked && focusNear(card),
    );
  };
  const snooze = (event: Event, days: number) => {
    const until: Instant = instantOf(Date.now() + days * 86_400_000);
    return mark(
      event,
      { as: 'snoozed', until },
      t('notice', what, t('snoozed_until', face.translator.date(until, face.zone, face.now.value))),
    );
  };

  return (
    <>
      <button
        type="button"
        class="button"
        onClick={(event) => mark(event, { as: 'done' }, t('notice', what, t('marked_done')))}
      >
        {t('mark_done')}
      </button>
      <button
        type="button"
        class="button"
        aria-expanded={isAsking.value}
        onClick={() => {
          isAsking.value = !isAsking.value;
        }}
      >
        {t('snooze')}
      </button>
      {isAsking.value && (
        <fieldset class="snooze">
          <legend>{t('snooze_question')}</legend>
          {snoozeDays.map((days) => (
            <button key={days} type="button" class="button" onClick={(event) => snooze(event, days)}>
              {days === 7 ? t('snooze_week') : plural('snooze_days', days)}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The card will go: the focus moves on to the next one, the one before, or the first thing of the page. */
function focusNear(card: Element | null): void {
  const reachable = 'a, summary, button';
  const neighbour = card?.nextElementSibling ?? card?.previousElementSibling;
  const near = neighbour?.querySelector<HTMLElement>(reachable);
  const others = [...document.querySelectorAll<HTMLElement>(`main :is(${reachable})`)];
  (near ?? others.find((element) => !card?.contains(element)))?.focus();
}
