import type { StoredOrder } from '../model/stored.ts';
import { sound } from '../rules/sound.ts';

/** What the buyer ticks off before confirming, each a field of `order.said` (RULES.md, "Acts that can't be undone"). */
export const confirmBoxes = ['receivedAt', 'matchesAt', 'worksAt'] as const;
export type ConfirmBox = (typeof confirmBoxes)[number];

/** What the buyer has not ticked off. */
export function uncheckedBoxes({ said }: StoredOrder): ConfirmBox[] {
  return confirmBoxes.filter((box) => sound(said[box]) === null);
}
