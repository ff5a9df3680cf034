import { takePort } from './port.ts';
import { type PageReaders, watchPage } from './watch.ts';

/**
 * A script that reads its pages and guards nothing: whatever the tap holds there goes at once. `learnt` is
 * called when the background has taken what was read, and when the buyer comes back to the page.
 */
export function readOnly(readers: PageReaders, learnt: () => void = () => undefined): void {
  const send = takePort((message) => {
    if (message.type === 'answer') watch.answer(message);
    else send({ type: 'go', held: message.held });
  });
  const watch = watchPage(readers, { facts: learnt, comeBack: learnt });
}
