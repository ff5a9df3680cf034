import { actButton } from './button.js';
import { config, words } from './config.js';
import { ask, say } from './dialog.js';
import { call } from './mtop.js';

const guarded = { CANCEL_REVERSE: 'close-dispute', ACCEPT_SOLUTION: 'accept-offer' };

/**
 * Cancel a dispute or accept what is offered, after the shop's own question.
 * @param tip what the question says, or what fetches it
 * @param changed called when the dispute is not what it was
 */
export function reverseButton({ type, text, tip }, reverseOrderLineId, changed) {
  const primary = type === 'ACCEPT_SOLUTION' ? 'comet-btn-primary' : 'comet-btn-default';
  let busy = false;
  const go = async () => {
    if (busy) return;
    busy = true;
    try {
      const said = typeof tip === 'function' ? await tip() : tip;
      const question = { title: text, tip: said, ok: words.confirm.ok, cancel: words.confirm.cancel };
      if (!(await ask(question))) return;
      await call('disputeAct', { reverseOrderLineId, operation: type }, config.operation, 'POST');
      await changed();
    } catch {
      say(words.notes.failed, 'error');
    } finally {
      busy = false;
    }
  };
  return actButton({ act: guarded[type], id: reverseOrderLineId, text, classes: `comet-btn ${primary}`, go });
}
