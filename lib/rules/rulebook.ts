import type { Rulebook } from './rule.ts';
import { rulesOfDisputes } from './rules-of-disputes.ts';
import { rulesOfOrders } from './rules-of-orders.ts';
import { rulesOfTheRest } from './rules-of-the-rest.ts';

/**
 * RULES.md as data, one entry a row, in its order. A wrong number here costs somebody money: change
 * one only together with its source, and raise `version` and `checkedOn`. docs/rules.md tells how.
 */
export const rulebook: Rulebook = {
  version: 2,
  checkedOn: '2026-11-22',
  rules: [...rulesOfOrders, ...rulesOfDisputes, ...rulesOfTheRest],
};
