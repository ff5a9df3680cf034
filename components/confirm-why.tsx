import { type ConfirmBox, confirmBoxes } from '../lib/checks/confirm-boxes.ts';
import type { ConfirmCheck, ConfirmVerdict } from '../lib/checks/confirm-check.ts';
import { sayPhrase } from '../lib/guard/phrase.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import type { StoredOrder, WatchedOrder } from '../lib/model/stored.ts';
import { sound } from '../lib/rules/sound.ts';
import { reached } from '../lib/rules/state.ts';
import { dayOf } from '../lib/time/moment.ts';
import { useFace } from './face.ts';
import { say } from './say-button.tsx';

const verdictTexts: Record<ConfirmVerdict, MessageKey> = {
  fine: 'confirm_verdict_fine',
  wait: 'confirm_verdict_wait',
  stop: 'confirm_verdict_stop',
};

const boxTexts: Record<ConfirmBox, MessageKey> = {
  receivedAt: 'guard_box_in_hands',
  matchesAt: 'confirm_box_matches',
  worksAt: 'confirm_box_works',
};

/** A tick, a clock, a crossed circle: what the colour says, in another way. */
const icons: Record<ConfirmVerdict, string> = {
  fine: 'M4 10.5l4 4 8-9',
  wait: 'M10 5v5l3.5 2M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  stop: 'M4.5 4.5l11 11M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
};

/** Whether to confirm, in a word, and why: the weightiest reason first. */
export function ConfirmWhy({ check: { verdict, reasons } }: { check: ConfirmCheck }) {
  const { translator, zone, now } = useFace();
  return (
    <>
      <p class="verdict" data-verdict={verdict}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d={icons[verdict]} />
        </svg>
        <strong>{translator.t(verdictTexts[verdict])}</strong>
      </p>
      <ul class="check-reasons">
        {reasons.map(({ level, phrase }) => {
          const text = sayPhrase(phrase, translator, zone, now.value);
          return (
            <li key={text} data-verdict={level}>
              {text}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What only the buyer can look at, each remembered with its day. Nothing to tick while nothing is on its way. */
export function ConfirmBoxes({ watched }: { watched: WatchedOrder }) {
  const { t } = useFace().translator;
  if (!reached(watched, 'shipped')) return null;
  return (
    <fieldset class="boxes">
      <legend class="hint">{t('confirm_boxes')}</legend>
      {confirmBoxes.map((box) => (
        <Box key={box} box={box} order={watched.order} />
      ))}
    </fieldset>
  );
}

function Box({ box, order }: { box: ConfirmBox; order: StoredOrder }) {
  const face = useFace();
  const { t } = face.translator;
  const isTicked = sound(order.said[box]) !== null;
  return (
    <label>
      <input
        type="checkbox"
        name={box}
        checked={isTicked}
        onChange={async ({ currentTarget }) => {
          const day = currentTarget.checked ? dayOf(face.now.value, face.zone) : null;
          const isSaid = await say(face, order, { [box]: day }, t(day ? 'saved' : 'taken_back'));
          if (!isSaid) currentTarget.checked = day === null;
        }}
      />
      {t(boxTexts[box])}
    </label>
  );
}
