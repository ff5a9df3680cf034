import type { GuardFacts } from '../../../lib/model/guard.ts';
import type { LearnedButton } from '../../../lib/readers/buttons.ts';

/** What this visit of the page has taught the page script. */
export interface Knowledge {
  /** What the page's buttons say and which type they are. The newest answer about an order counts, and the newest dictionary. */
  buttons: readonly LearnedButton[];
  /** What the background knows of the page's orders. */
  facts: ReadonlyMap<string, GuardFacts>;
  learnButtons(learned: readonly LearnedButton[]): void;
  learnFacts(facts: readonly GuardFacts[]): void;
}

export function createKnowledge(): Knowledge {
  const facts = new Map<string, GuardFacts>();
  let buttons: readonly LearnedButton[] = [];
  return {
    facts,
    get buttons() {
      return buttons;
    },
    learnButtons(learned) {
      const renewed = new Set(learned.map(({ orderId }) => orderId));
      buttons = [...buttons.filter(({ orderId }) => !renewed.has(orderId)), ...learned];
    },
    learnFacts(known) {
      for (const fact of known) facts.set(fact.orderId, fact);
    },
  };
}
