import type { LearnedButton } from '../../../lib/readers/buttons.ts';
import { takePort } from '../port.ts';
import { type PageAnswer, type PageReaders, watchPage } from '../watch.ts';
import { refreshFacts } from './facts.ts';
import { type GuardInput, startGuard } from './guard.ts';
import { createKnowledge } from './knowledge.ts';
import { watchGuardSetting } from './settings.ts';

interface GuardedPages extends Pick<GuardInput, 'acts' | 'askUnknown' | 'surface'> {
  readers: PageReaders;
  /** What an answer tells of buttons. Must not throw. */
  learnButtons(answer: Pick<PageAnswer, 'body' | 'rounded'>): readonly LearnedButton[];
  /** The same of what the page's own scripts hold. */
  learnButtonsOnPage?(document: Document): readonly LearnedButton[];
}

/** A script that reads its pages and guards their acts. Starts both at once, before any script of the page runs. */
export function guardPages({ readers, learnButtons, learnButtonsOnPage, ...guarded }: GuardedPages): void {
  const knowledge = createKnowledge();
  const send = takePort((message) => {
    hear(message);
    if (message.type === 'answer') watch.answer(message);
  });
  const watch = watchPage(readers, {
    page: (document) => knowledge.learnButtons(learnButtonsOnPage?.(document) ?? []),
    answer: (answer) => knowledge.learnButtons(learnButtons(answer)),
    facts: knowledge.learnFacts,
    comeBack: () => void refreshFacts(knowledge),
  });
  const hear = startGuard({
    ...guarded,
    knowledge,
    isOn: watchGuardSetting(),
    send,
    witness: watch.witness,
  });
}
