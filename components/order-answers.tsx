import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { HistoryEntry } from '../lib/model/stored.ts';
import { type Closing, closingOf } from '../lib/rules/closing.ts';
import { type Money, whereIsMoney } from '../lib/rules/escrow.ts';
import type { Entry } from '../lib/rules/urgency.ts';
import { watchHistory } from './data/dashboard-data.ts';
import { useFace } from './face.ts';
import { changeViews } from './view/changes.ts';
import { deadlineView } from './view/deadline.ts';
import { closingTexts, moneyTexts } from './view/texts.ts';

/** Where the money is, why the order was closed, and what changed, from the order's history. */
export function OrderAnswers({ entry }: { entry: Entry }) {
  const { zone } = useFace();
  const history = useSignal<readonly HistoryEntry[] | null>(null);
  const { watched, deadlines } = entry;
  const { id } = watched.order;
  useEffect(
    () =>
      watchHistory(id, (entries) => {
        history.value = entries;
      }),
    [id, history],
  );
  // Without the history the answer could be another one: nothing is said before it is there.
  if (history.value === null) return null;
  const closings = closingOf(watched, history.value, zone);
  return (
    <>
      <MoneyAnswer money={whereIsMoney(watched, deadlines, history.value, zone)} />
      {closings.length > 0 && <ClosingAnswer closings={closings} />}
      <Changes history={history.value} />
    </>
  );
}

function MoneyAnswer({ money: { place, isCertain, since, next } }: { money: Money }) {
  const { translator, zone, now } = useFace();
  const { t, date } = translator;
  const view = next && deadlineView(next, now.value, zone, translator);
  return (
    <div class="answer">
      <h3>{t('money_title')}</h3>
      <p>
        {t(moneyTexts[place])}
        {since !== null && <span class="hint"> ({t('money_since', date(since, zone, now.value))})</span>}
      </p>
      {!isCertain && place !== 'unknown' && <p class="hint">{t('money_uncertain')}</p>}
      {view?.when && <p class="hint">{t('money_next', `${view.what}, ${view.when}`)}</p>}
    </div>
  );
}

function ClosingAnswer({ closings }: { closings: readonly Closing[] }) {
  const { t } = useFace().translator;
  return (
    <div class="answer">
      <h3>{t('closing_title')}</h3>
      <ul class="causes">
        {closings.map(({ cause, certainty }) => (
          <li key={cause}>
            <strong>{t(closingTexts[cause].cause)}</strong>
            {certainty !== 'known' && (
              <span class="chip">{t(certainty === 'likely' ? 'closing_likely' : 'closing_possible')}</span>
            )}
            <p>{t(closingTexts[cause].check)}</p>
          </li>
        ))}
      </ul>
      <p class="hint">{t('closing_nobody_else')}</p>
    </div>
  );
}

function Changes({ history }: { history: readonly HistoryEntry[] }) {
  const { translator, zone, now } = useFace();
  const changes = changeViews(history, now.value, zone, translator);
  if (changes.length === 0) return null;
  return (
    <div class="answer">
      <h3>{translator.t('changes_title')}</h3>
      <ul class="changes">
        {changes.map(({ text, seen }, index) => (
          <li key={history.length - index}>
            {text} <span class="hint">{seen}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
