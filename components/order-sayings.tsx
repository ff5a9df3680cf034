import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { StoredOrder, WatchedOrder } from '../lib/model/stored.ts';
import { dayOf } from '../lib/time/moment.ts';
import { useFace } from './face.ts';
import { SayButton, say } from './say-button.tsx';
import { type SaidField, type SayingWords, sayingsOf } from './view/sayings.ts';

/** How many of the things that can be said stand open; the rest is behind "more". */
const shownOffers = 3;
const starChoices = [1, 2, 3, 4, 5] as const;

/** What no page tells: what the buyer said, each with its day and a way back, and what can be said now. */
export function OrderSayings({ watched }: { watched: WatchedOrder }) {
  const { t } = useFace().translator;
  const justSaid = useSignal<SaidField | null>(null);
  const { said, offered } = sayingsOf(watched);
  if (said.length + offered.length === 0) return null;
  const buttons = (list: SayingWords[]) => (
    <div class="acts">
      {list.map((words) => (
        <SayButton
          key={words.field}
          order={watched.order}
          words={words}
          onSaid={() => {
            justSaid.value = words.field;
          }}
        />
      ))}
    </div>
  );
  return (
    <section class="sayings">
      <h3>{t('sayings_title')}</h3>
      {said.length > 0 && (
        <ul>
          {said.map((words) => (
            <Said
              key={words.field}
              order={watched.order}
              words={words}
              isNew={justSaid.value === words.field}
            />
          ))}
        </ul>
      )}
      {buttons(offered.slice(0, shownOffers))}
      {offered.length > shownOffers && (
        <details>
          <summary class="sayings-more">{t('sayings_more')}</summary>
          {buttons(offered.slice(shownOffers))}
        </details>
      )}
    </section>
  );
}

/** "You wrote to the seller: 5 Nov", with the day to be put right. A new one takes the focus of its button. */
function Said({ order, words, isNew }: { order: StoredOrder; words: SayingWords; isNew: boolean }) {
  const face = useFace();
  const { zone, now } = face;
  const { t } = face.translator;
  const { field } = words;
  const day = order.said[field];
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) input.current?.focus();
  }, [isNew]);
  return (
    <li class="said">
      <label class="field">
        {t(words.said)}
        <input
          type="date"
          required
          min="2010-01-01"
          max={dayOf(now.value, zone)}
          value={day ? dayOf(day, zone) : ''}
          ref={input}
          onChange={(event) => {
            const { value } = event.currentTarget;
            // Typed, a date passes through days that were not meant: those are left alone until the field is.
            if (event.currentTarget.checkValidity()) void say(face, order, { [field]: value }, t('saved'));
          }}
          onBlur={(event) => event.currentTarget.reportValidity()}
        />
      </label>
      {field === 'reviewLeftAt' && <Stars order={order} />}
      <button
        type="button"
        class="button quiet"
        onClick={(event) => {
          const section = event.currentTarget.closest('details');
          const taken = field === 'reviewLeftAt' ? { [field]: null, reviewStars: null } : { [field]: null };
          void say(face, order, taken, t('taken_back')).then(() =>
            section?.querySelector<HTMLElement>('summary')?.focus(),
          );
        }}
      >
        {t('take_back')}
      </button>
    </li>
  );
}

function Stars({ order }: { order: StoredOrder }) {
  const face = useFace();
  const { t, number } = face.translator;
  return (
    <label class="field">
      {t('stars_label')}
      <select
        value={String(order.said.reviewStars ?? '')}
        onChange={(event) => {
          const stars = Number(event.currentTarget.value);
          void say(face, order, { reviewStars: stars === 0 ? null : stars }, t('saved'));
        }}
      >
        <option value="">{t('stars_unknown')}</option>
        {starChoices.map((stars) => (
          <option key={stars} value={stars}>
            {number(stars)} ★
          </option>
        ))}
      </select>
    </label>
  );
}
