import { useRef } from 'preact/hooks';
import { mistakePath } from '../lib/checks/mistake-path.ts';
import type { StoredDeadline, StoredOrder } from '../lib/model/stored.ts';
import type { Entry } from '../lib/rules/urgency.ts';
import { CopyButton } from './copy-button.tsx';
import { useFace } from './face.ts';
import { SayButton, say } from './say-button.tsx';
import { deadlineView } from './view/deadline.ts';
import { orderLink } from './view/links.ts';
import { supportText } from './view/mistake.ts';
import { mistakeWords } from './view/sayings.ts';
import { textsOfRule } from './view/texts.ts';

interface Props {
  entry: Entry;
  /** false: what the buyer said stands elsewhere on the page, with its day. */
  canTakeBack?: boolean;
}

/** What can be done about a confirmation by mistake, in its order and each by when. Folded until the buyer says that it was one. */
export function Mistake({ entry: { watched, deadlines }, canTakeBack = true }: Props) {
  const { translator, zone, now, settings } = useFace();
  const { t } = translator;
  const summary = useRef<HTMLElement>(null);
  const path = mistakePath(watched, deadlines, now.value, zone, settings.value.smallSum);
  if (!path) return null;
  const { order } = watched;
  const keepFocus = () => summary.current?.focus();
  return (
    <details class="mistake" open={path.isSaid}>
      <summary ref={summary}>{t('mistake_title')}</summary>
      <p class="why">{t('mistake_lead')}</p>
      <ol class="steps">
        <Support order={order} />
        {path.windows.map((deadline) => (
          <Window key={deadline.rule} deadline={deadline} order={order} />
        ))}
        {path.isDayUnknown ? (
          <li>
            <p class="why">{t('mistake_day_unknown')}</p>
            <OpenOrder order={order} />
          </li>
        ) : (
          path.windows.length === 0 && <li class="why">{t('mistake_no_window')}</li>
        )}
        {path.bank && <Bank />}
      </ol>
      {!path.isSaid && <SayButton order={order} words={mistakeWords} onSaid={keepFocus} />}
      {path.isSaid && canTakeBack && <TakeBack order={order} onTaken={keepFocus} />}
    </details>
  );
}

/** First of all, and before the money moves. */
function Support({ order }: { order: StoredOrder }) {
  const { t, language } = useFace().translator;
  const english = supportText(order.id);
  return (
    <li>
      <p class="when">
        <strong>{t('mistake_support')}</strong>
        <span class="left">{t('mistake_at_once')}</span>
      </p>
      <p class="why">{t('mistake_support_why')}</p>
      <blockquote class="draft" lang="en">
        {english}
      </blockquote>
      {language !== 'en' && <p class="why">{t('mistake_support_text', order.id)}</p>}
      <div class="acts">
        <CopyButton text={english} label={t('mistake_copy')} />
        <OpenOrder order={order} />
      </div>
    </li>
  );
}

function Window({ deadline, order }: { deadline: StoredDeadline; order: StoredOrder }) {
  const { translator, zone, now } = useFace();
  const { what, when, basis, isEstimate, why } = deadlineView(deadline, now.value, zone, translator);
  return (
    <li>
      <p class="when">
        <a href={orderLink(order)} target="_blank" rel="noreferrer">
          {what}
        </a>
        <span class="left">{when}</span>
      </p>
      <p class="why">
        {basis !== null && <span class={isEstimate ? 'basis estimate' : 'basis'}>{basis}</span>} {why}
      </p>
    </li>
  );
}

function Bank() {
  const { t } = useFace().translator;
  const { what, why } = textsOfRule('card-chargeback', false);
  return (
    <li>
      <strong>{t(what)}</strong>
      <p class="why">{t(why)}</p>
    </li>
  );
}

function OpenOrder({ order }: { order: StoredOrder }) {
  return (
    <a href={orderLink(order)} target="_blank" rel="noreferrer">
      {useFace().translator.t('open_order')}
    </a>
  );
}

function TakeBack({ order, onTaken }: { order: StoredOrder; onTaken(): void }) {
  const face = useFace();
  const { translator, zone, now } = face;
  const { t } = translator;
  const day = order.said.mistakeAt ?? now.value;
  return (
    <div class="acts">
      <span class="hint">{t('notice', t(mistakeWords.said), translator.date(day, zone, now.value))}</span>
      <button
        type="button"
        class="button quiet"
        onClick={() =>
          say(face, order, { mistakeAt: null }, t('taken_back')).then((isTaken) => isTaken && onTaken())
        }
      >
        {t('take_back')}
      </button>
    </div>
  );
}
