import { browser } from '../../../lib/browser/extension.ts';
import type { Purpose } from '../../../lib/guard/passage.ts';
import type { GuardQuestion, Lead } from '../../../lib/guard/question.ts';
import { createFormats, type Formats } from '../../../lib/i18n/formats.ts';
import type { PageMessage as ToBackground } from '../../../lib/model/message.ts';
import { addDays, dayOf, instantOf } from '../../../lib/time/moment.ts';
import { isPrivate, tell } from '../background.ts';
import { type Choice, type GuardDialog, openDialog } from './dialog.ts';
import { learnFactsSoon, refreshFacts } from './facts.ts';
import type { GuardInput } from './guard.ts';

export interface Asker {
  /** Whether anything is known of the order; of one without a number nothing ever will be. */
  knows(orderId: string | null): boolean;
  /** Asks the background about an order of which nothing is known, and waits a moment for the answer. */
  learn(orderId: string | null): Promise<void>;
  /** What would be asked; null: nothing. */
  questionOf(act: Purpose, orderId: string | null): GuardQuestion | null;
  /** Whether a question stands before the buyer, or waits for its turn. */
  isAsking(): boolean;
  /**
   * Asks, after whatever is asked now. Whether the buyer goes on; throws when it can't be asked. Nothing to ask
   * is a yes. `held`: the request that waits for the answer; `isOver`: nobody waits any more when it is our turn.
   */
  ask(
    question: GuardQuestion | null,
    orderId: string | null,
    held: number | null,
    isOver: () => boolean,
  ): Promise<boolean>;
  /** Nobody waits for the answer about this request any more. */
  over(held: number, sent: boolean): void;
}

const leadTexts = {
  track: 'guard_track',
  items: 'guard_items_page',
  remind: 'guard_remind',
  wrong: 'guard_wrong',
} as const;

/** Asks the questions, one after the other. */
export function createAsker({ acts, askUnknown, surface, knowledge }: GuardInput): Asker {
  let shown: { dialog: GuardDialog; held: number | null } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let translator: Formats | undefined;

  const show = (question: GuardQuestion, orderId: string | null): GuardDialog => {
    // The translator checks its keys itself.
    translator ??= createFormats((key, values) => browser.i18n.getMessage(key as 'languageTag', values));
    const words = translator;
    // An extension that was replaced under an open page has no words any more.
    if (!words.t(question.title)) throw new Error('nothing to ask with');
    const zone = Temporal.Now.timeZoneId();
    const now = instantOf(Date.now());
    const say = async (message: ToBackground, done: string) => {
      if (!(await tell(message))) return words.t('guard_not_saved');
      void refreshFacts(knowledge);
      return done;
    };
    const choiceOf = (lead: Lead): Choice | [] => {
      if (orderId === null) return [];
      const text = words.t(leadTexts[lead]);
      if (lead === 'track' || lead === 'items') {
        const href = surface.linkTo(lead, orderId);
        return href ? { text, href } : [];
      }
      if (isPrivate()) return [];
      if (lead === 'wrong')
        return { text, act: () => say({ type: 'say-wrong', orderId }, words.t('guard_wrong_noted')) };
      const at = addDays(dayOf(now, zone), 1, zone);
      const done = words.t('guard_reminded', words.date(at, zone));
      return { text, act: () => say({ type: 'remind', orderId, at }, done) };
    };
    return openDialog({
      question,
      words,
      now,
      zone,
      choices: question.leads.flatMap(choiceOf),
    });
  };

  const knows = (orderId: string | null) => orderId === null || knowledge.facts.has(orderId);

  return {
    knows,
    async learn(orderId) {
      if (orderId !== null && !knows(orderId)) await learnFactsSoon(knowledge, orderId);
    },
    questionOf(act, orderId) {
      const facts = orderId === null ? null : (knowledge.facts.get(orderId) ?? null);
      const ask = acts.find((guarded) => guarded.act === act)?.question ?? askUnknown;
      return ask(facts, instantOf(Date.now()), Temporal.Now.timeZoneId());
    },
    isAsking: () => waiting > 0,
    ask(question, orderId, held, isOver) {
      waiting += 1;
      const answer = turn.then(async () => {
        if (!question || isOver()) return true;
        shown?.dialog.close();
        const dialog = show(question, orderId);
        shown = { dialog, held };
        return dialog.answer;
      });
      turn = answer
        .catch(() => undefined)
        .then(() => {
          waiting -= 1;
          if (shown) shown.held = null;
        });
      return answer;
    },
    over(held, sent) {
      if (shown?.held !== held) return;
      if (sent) shown.dialog.close();
      else shown.dialog.giveUp();
    },
  };
}
