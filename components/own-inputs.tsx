import { useId } from 'preact/hooks';
import { longest } from '../lib/model/longest.ts';
import type { StoredOrder } from '../lib/model/stored.ts';
import { ownDeadlineRule } from '../lib/rules/own-deadlines.ts';
import { addDays, dayOf } from '../lib/time/moment.ts';
import { useFace } from './face.ts';
import { say } from './say-button.tsx';

/** As many own deadlines as an order can have (lib/model/said.ts). */
const mostOwn = 20;

/** A deadline with the buyer's own words. The last day is asked for; `by` is the day after it (RULES.md, principle 6). */
export function AddDeadline({ order }: { order: StoredOrder }) {
  const face = useFace();
  const { zone, now } = face;
  const { t } = face.translator;
  const own = order.said.own ?? [];
  if (own.length >= mostOwn) return <p class="hint">{t('own_full')}</p>;
  return (
    <form
      class="tools"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const fields = new FormData(form);
        const what = String(fields.get('what')).trim();
        const by = addDays(String(fields.get('last-day')), 1, zone);
        const added = [...own, { rule: ownDeadlineRule(Date.now()), what, by }];
        void say(face, order, { own: added }, t('own_added')).then((worked) => worked && form.reset());
      }}
    >
      <label class="field grow">
        {t('own_what')}
        <input type="text" name="what" required pattern=".*\S.*" maxLength={longest.name} />
      </label>
      <label class="field">
        {t('own_last_day')}
        <input type="date" name="last-day" required min={dayOf(now.value, zone)} max="2099-12-31" />
      </label>
      <button type="submit" class="button">
        {t('own_add')}
      </button>
    </form>
  );
}

/** Takes an own deadline away. */
export function RemoveDeadline({ order, rule }: { order: StoredOrder; rule: string }) {
  const face = useFace();
  const { t } = face.translator;
  return (
    <button
      type="button"
      class="button quiet"
      onClick={() => {
        const own = (order.said.own ?? []).filter((one) => one.rule !== rule);
        void say(face, order, { own }, t('own_removed'));
      }}
    >
      {t('own_remove')}
    </button>
  );
}

/** The buyer's own words about the order, kept when the field is left. */
export function Note({ order }: { order: StoredOrder }) {
  const face = useFace();
  const { t } = face.translator;
  const id = useId();
  return (
    <div class="note-field">
      <label for={id}>{t('note_label')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={longest.text}
        value={order.said.note ?? ''}
        onChange={(event) => {
          const note = event.currentTarget.value.trim();
          void say(face, order, { note: note === '' ? null : note }, t('saved'));
        }}
      />
    </div>
  );
}

/** "Leave me alone with this order", and the way back. */
export function Mute({ order }: { order: StoredOrder }) {
  const face = useFace();
  const { t } = face.translator;
  const isMuted = Boolean(order.said.mutedAt);
  return (
    <div class="acts">
      <button
        type="button"
        class="button"
        onClick={() =>
          say(
            face,
            order,
            { mutedAt: isMuted ? null : face.now.value },
            t(isMuted ? 'unmuted_notice' : 'muted_notice'),
          )
        }
      >
        {t(isMuted ? 'unmute' : 'mute')}
      </button>
      <span class="hint">{t('mute_hint')}</span>
    </div>
  );
}
