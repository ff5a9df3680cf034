import { closeDisputeWords, textsOf } from '../marketplace/words.ts';
import type { Ask, Guarded } from './guarded.ts';
import type { PhraseKey } from './phrase.ts';
import { aboutOf, type GuardQuestion } from './question.ts';

type Wording = Pick<GuardQuestion, 'title' | 'boxes' | 'notYet' | 'goOn'> & { lost: PhraseKey };

/** Always firm: whatever ends a dispute ends it for good (RULES.md, "Close a dispute"). */
const asking =
  ({ title, lost, boxes, notYet, goOn }: Wording): Ask =>
  (facts) => ({
    tone: 'firm',
    title,
    about: aboutOf(facts),
    // How long one can be opened is no comfort: this one can't be opened again.
    knows: [],
    reasons: [
      { key: 'guard_dispute_why_final' },
      ...(facts?.saidWrong ? [{ key: 'guard_why_said_wrong' } as const] : []),
    ],
    lost,
    boxes,
    notYet,
    goOn,
    leads: ['remind'],
  });

/** Closing or cancelling a dispute. Buttons: no type code was captured; any that speaks of it. */
export const closeDispute: Guarded = {
  act: 'close-dispute',
  types: /CANCEL|CLOSE|WITHDRAW/,
  texts: textsOf(closeDisputeWords),
  question: asking({
    title: 'guard_close_title',
    lost: 'guard_close_lost',
    boxes: ['guard_close_box'],
    notYet: 'guard_close_no',
    goOn: 'guard_close_yes',
  }),
};

/** Accepting what the seller or the marketplace offers, mostly a part of the money. Buttons: the same. */
export const acceptOffer: Guarded = {
  act: 'accept-offer',
  types: /ACCEPT|AGREE/,
  texts: new Set(),
  question: asking({
    title: 'guard_accept_title',
    lost: 'guard_accept_lost',
    boxes: ['guard_accept_box'],
    notYet: 'guard_not_yet',
    goOn: 'guard_accept_yes',
  }),
};

/** A request of a dispute's page that can't be told: it may be either. */
export const askDisputeUnknown: Ask = asking({
  title: 'guard_dispute_title_unknown',
  lost: 'guard_dispute_lost_unknown',
  boxes: ['guard_box_meant'],
  notYet: 'guard_not_yet',
  goOn: 'guard_let_through',
});
