import type { AgendaEntry, Urgency } from '../lib/rules/urgency.ts';
import { Claims } from './claims.tsx';
import { MainAct, Marks } from './deadline-acts.tsx';
import { useFace } from './face.ts';
import { SayButton } from './say-button.tsx';
import { TrackCodes } from './track-codes.tsx';
import { type DeadlineView, deadlineView } from './view/deadline.ts';
import { asOf, titleOf } from './view/order.ts';
import { sayingsAbout } from './view/sayings.ts';
import { urgencyTexts } from './view/texts.ts';

/** What presses is open; the rest is one line until it is asked for. */
const pressing: ReadonlySet<Urgency> = new Set(['red', 'passed', 'amber']);

/** One thing to do: what, by when, why, what the date stands on, and the buttons to do it. */
export function AgendaCard({ entry }: { entry: AgendaEntry }) {
  const { translator, zone, now } = useFace();
  const view = deadlineView(entry.deadline, now.value, zone, translator);
  const body = (
    <>
      <When view={view} />
      <OrderLine entry={entry} />
      <p class="why">{view.why}</p>
      <Claims view={view} />
      <Acts entry={entry} what={view.what} />
    </>
  );
  return (
    <li class="card" data-urgency={entry.urgency}>
      {pressing.has(entry.urgency) ? (
        <>
          <div class="card-head">
            <h3>{view.what}</h3>
            <UrgencyChip entry={entry} />
          </div>
          {body}
        </>
      ) : (
        <details class="folded">
          <summary>
            <span class="folded-what">{view.what}</span>
            {entry.urgency === 'later' ? (
              <span class="left">{view.left}</span>
            ) : (
              <UrgencyChip entry={entry} />
            )}
            <bdi class="folded-title">{titleOf(entry.watched.order, translator)}</bdi>
          </summary>
          {body}
        </details>
      )}
    </li>
  );
}

function Acts({ entry, what }: { entry: AgendaEntry; what: string }) {
  const { watched, deadline } = entry;
  return (
    <div class="acts">
      <MainAct deadline={deadline} order={watched.order} />
      <Marks deadline={deadline} what={what} />
      {sayingsAbout(deadline.rule, watched).map((words) => (
        <SayButton key={words.field} order={watched.order} words={words} onSaid={focusMainAct} />
      ))}
      <TrackCodes parcels={watched.parcels} />
    </div>
  );
}

function focusMainAct(button: HTMLElement): void {
  button.closest('.acts')?.querySelector<HTMLElement>('a')?.focus();
}

function UrgencyChip({ entry: { urgency } }: { entry: AgendaEntry }) {
  const { t } = useFace().translator;
  return urgency === 'none' ? null : <span class="chip">{t(urgencyTexts[urgency])}</span>;
}

function When({ view }: { view: DeadlineView }) {
  if (view.when === null) return null;
  return (
    <p class="when">
      <span class="date">{view.when}</span>
      {view.left !== null && <span class="left">{view.left}</span>}
    </p>
  );
}

/** Which order, what it is worth, and how old the knowledge is. */
function OrderLine({ entry: { watched } }: { entry: AgendaEntry }) {
  const { translator, zone, now } = useFace();
  const { order } = watched;
  const seen = asOf(order);
  return (
    <p class="order-line">
      <bdi class="order-title">{titleOf(order, translator)}</bdi>
      <span class="order-facts">
        {order.total !== null && <span>{translator.money(order.total)}</span>}
        {order.account !== null && <bdi class="account">{order.account}</bdi>}
        {seen !== null && <span>{translator.t('as_of', translator.date(seen, zone, now.value))}</span>}
      </span>
    </p>
  );
}
