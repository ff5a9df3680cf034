import type { Ask, Guarded } from '../../../lib/guard/guarded.ts';
import { createPassage } from '../../../lib/guard/passage.ts';
import type { PageMessage, TapMessage } from '../../../lib/wire/protocol.ts';
import { isAlive } from '../background.ts';
import { createAsker } from './asker.ts';
import { startClickLock } from './click-lock.ts';
import type { Knowledge } from './knowledge.ts';
import { createRecogniser } from './recognise.ts';
import type { Surface } from './surface.ts';
import { createWireLock } from './wire-lock.ts';

export interface GuardInput {
  /** The gravest first: a button that may be several is taken for it. */
  acts: readonly Guarded[];
  /** Asked where a request may be any of them. */
  askUnknown: Ask;
  surface: Surface;
  knowledge: Knowledge;
  isOn(): boolean;
  /** Sends the tap an answer. */
  send(message: PageMessage): void;
  /** The page confirmed this order, and the buyer had passed the question for it. */
  witness(orderId: string): void;
}

/**
 * Both locks of the guard. Starts the click lock at once; gives the function that hears the tap's
 * messages, the wire lock. Whatever fails in here lets the page's own flow go on.
 */
export function startGuard(input: GuardInput): (message: TapMessage) => void {
  const { acts, surface, knowledge, isOn } = input;
  const passage = createPassage();
  const asker = createAsker(input);
  const isWatching = () => isOn() && isAlive() && surface.isGuarded?.() !== false;
  const recogniser = createRecogniser(acts, surface, () => knowledge.buttons);
  startClickLock({ passage, asker, recogniser, isWatching });
  return createWireLock({ ...input, passage, asker, isWatching });
}
