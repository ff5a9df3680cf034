import { takePort } from './port.ts';
import { type PageReaders, watchPage } from './watch.ts';

/** A script that reads its pages and guards nothing: whatever the tap holds there goes at once. */
export function readOnly(readers: PageReaders): void {
  const send = takePort((message) => {
    if (message.type === 'answer') watch.answer(message);
    else send({ type: 'go', held: message.held });
  });
  const watch = watchPage(readers, new AbortController().signal);
}
