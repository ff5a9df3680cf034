import type { StoredDeadline, StoredOrder } from '../lib/model/stored.ts';
import { isOwnDeadline } from '../lib/rules/own-deadlines.ts';
import type { Entry } from '../lib/rules/urgency.ts';
import { Claims } from './claims.tsx';
import { act, useFace } from './face.ts';
import { RemoveDeadline } from './own-inputs.tsx';
import { deadlineView } from './view/deadline.ts';
import { type DateRow, datesOf } from './view/orders.ts';

/** `open`: the dates that still run, a line each. `all`: every one, with its claims and what the buyer did about it. */
export function OrderDates({ entry, kind }: { entry: Entry; kind: 'open' | 'all' }) {
  const { translator, now, zone, settings } = useFace();
  const dates = datesOf(entry, now.value, zone, settings.value);
  const shown = kind === 'all' ? dates : dates.filter(({ isRunning }) => isRunning);
  if (shown.length === 0) return null;
  const list = (rows: readonly DateRow[]) => (
    <ul class={`dates ${kind}`}>
      {rows.map((date) => (
        <OrderDate key={date.deadline.rule} date={date} order={entry.watched.order} isFull={kind === 'all'} />
      ))}
    </ul>
  );
  const settled = kind === 'all' ? shown.filter(({ deadline }) => deadline.done) : [];
  if (settled.length === 0) return list(shown);
  return (
    <>
      {list(shown.filter(({ deadline }) => !deadline.done))}
      <details>
        <summary>{translator.plural('settled_dates', settled.length)}</summary>
        {list(settled)}
      </details>
    </>
  );
}

interface Props {
  date: DateRow;
  order: StoredOrder;
  isFull: boolean;
}

function OrderDate({ date: { deadline, urgency }, order, isFull }: Props) {
  const { translator, zone, now } = useFace();
  const view = deadlineView(deadline, now.value, zone, translator);
  return (
    <li data-urgency={urgency}>
      <span class="date-what">{view.what}</span>
      <span class="date-when">
        {view.when}
        {view.left !== null && !deadline.done && <span class="left"> · {view.left}</span>}
        {!isFull && (view.isEstimate || deadline.basis === 'user') && (
          <span class={view.isEstimate ? 'basis estimate' : 'basis'}>{view.basis}</span>
        )}
      </span>
      {isFull && (
        <>
          <Claims view={view} />
          <Mark deadline={deadline} order={order} canBeMarked={view.left !== null} />
        </>
      )}
    </li>
  );
}

interface MarkProps {
  deadline: StoredDeadline;
  order: StoredOrder;
  canBeMarked: boolean;
}

/** What became of the deadline, and the way to change it. */
function Mark({ deadline, order, canBeMarked }: MarkProps) {
  const face = useFace();
  const { t, date } = face.translator;
  const { orderId, rule, markedDoneAt, snoozedUntil } = deadline;
  if (deadline.done) return null;
  if (!canBeMarked) return null;
  const isSnoozed = snoozedUntil !== null && snoozedUntil > face.now.value;
  const isMarked = markedDoneAt !== null || isSnoozed;
  const text = isMarked ? t('put_back') : t('mark_done');
  const message = { type: 'mark', orderId, rule } as const;
  return (
    <p class="acts">
      {markedDoneAt !== null && <span class="hint">{t('marked_done')}</span>}
      {isSnoozed && (
        <span class="hint">{t('snoozed_until', date(snoozedUntil, face.zone, face.now.value))}</span>
      )}
      <button
        type="button"
        class="button quiet"
        onClick={() => act(face, { ...message, mark: { as: isMarked ? 'open' : 'done' } }, { text })}
      >
        {text}
      </button>
      {isOwnDeadline(rule) && <RemoveDeadline order={order} rule={rule} />}
    </p>
  );
}
