import type { GuardedAct } from '../model/guard.ts';
import { apiOf, operationApi } from './apis.ts';

/** Which act a request that the tap holds may be; null: it is none that is held. Never throws. */
export function heldAct(url: string, base: string): GuardedAct | 'unknown' | null {
  return apiOf(url, base) === operationApi ? 'unknown' : null;
}
