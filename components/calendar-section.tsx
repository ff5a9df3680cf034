import { useComputed, useSignal } from '@preact/signals';
import type { Entry } from '../lib/rules/urgency.ts';
import { download } from './download.ts';
import { useFace } from './face.ts';
import { type CalendarRow, calendarEvent, calendarName, calendarRows } from './view/calendar.ts';
import { deadlineView } from './view/deadline.ts';
import { titleOf } from './view/order.ts';

/** Dates ahead, to be chosen and saved as a calendar file. `orderId`: the order that the address names. */
export function CalendarSection({ entries, orderId }: { entries: readonly Entry[]; orderId: string | null }) {
  const face = useFace();
  const { translator, now, zone, settings } = face;
  const { t, plural } = translator;
  const others = useSignal(false);
  const estimates = useSignal(true);
  const left = useSignal<ReadonlySet<string>>(new Set());

  const rows = useComputed(() =>
    calendarRows(entries, { others: others.value, estimates: estimates.value, orderId }, now.value, zone),
  ).value;
  const chosen = rows.filter(({ key }) => !left.value.has(key));

  const save = async () => {
    try {
      // Only who saves a calendar pays for the library.
      const { calendarFile } = await import('../lib/calendar/file.ts');
      const events = chosen.map((row) => calendarEvent(row, now.value, zone, settings.value, translator));
      const about = { name: 'Escrowl', language: translator.language, now: Date.now() };
      download(calendarFile(events, about), calendarName(now.value), 'text/calendar');
      face.notice.value = { text: t('calendar_saved') };
    } catch (error) {
      face.notice.value = { text: t('act_failed', String(error)) };
    }
  };
  const toggle = (key: string) => {
    const next = new Set(left.value);
    if (!next.delete(key)) next.add(key);
    left.value = next;
  };

  return (
    <section class="panel calendar">
      <h2>{t('calendar_title')}</h2>
      <p>{t('calendar_text')}</p>
      <div class="choices">
        <Check label={t('calendar_others')} checked={others.value} change={(on) => (others.value = on)} />
        <Check
          label={t('calendar_estimates')}
          checked={estimates.value}
          change={(on) => (estimates.value = on)}
        />
        {orderId !== null && <a href="#calendar">{t('calendar_all_orders')}</a>}
      </div>
      {rows.length === 0 ? (
        <p class="hint">{t('calendar_none')}</p>
      ) : (
        <>
          <Check
            label={t('calendar_all')}
            checked={chosen.length === rows.length}
            some={chosen.length > 0 && chosen.length < rows.length}
            change={(on) => (left.value = new Set(on ? [] : rows.map(({ key }) => key)))}
          />
          <ul class="calendar-dates">
            {rows.map((row) => (
              <Row key={row.key} row={row} checked={!left.value.has(row.key)} toggle={toggle} />
            ))}
          </ul>
          <div class="acts">
            <button type="button" class="button primary" disabled={chosen.length === 0} onClick={save}>
              {plural('calendar_save', chosen.length)}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

interface RowProps {
  row: CalendarRow;
  checked: boolean;
  toggle(key: string): void;
}

function Row({ row, checked, toggle }: RowProps) {
  const { translator, now, zone } = useFace();
  const view = deadlineView(row.deadline, now.value, zone, translator);
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={checked} onChange={() => toggle(row.key)} />
        <span>
          <span class="date-what">{view.what}</span>
          <span class="order-facts">
            <span>{view.when}</span>
            <bdi>{titleOf(row.watched.order, translator)}</bdi>
          </span>
          {view.isEstimate && <span class="basis estimate">{view.basis}</span>}
        </span>
      </label>
    </li>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  /** Some, but not all of what it stands for. */
  some?: boolean;
  change(on: boolean): void;
}

function Check({ label, checked, some = false, change }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        indeterminate={some}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
