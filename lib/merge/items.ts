import type { Item } from '../model/order.ts';

const differs = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

/** Whether two readings may speak of the same order line: nothing that names it differs, and something agrees. */
function isSameLine(a: Item, b: Item): boolean {
  if (differs(a.lineId, b.lineId) || differs(a.productId, b.productId) || differs(a.skuId, b.skuId))
    return false;
  if (a.lineId !== null && a.lineId === b.lineId) return true;
  if (differs(a.sku, b.sku)) return false;
  if (a.productId !== null && a.productId === b.productId) return true;
  return a.title !== null && a.title === b.title;
}

function onlyMatch(item: Item, items: readonly Item[]): Item | null {
  const matches = items.filter((other) => isSameLine(item, other));
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/**
 * The winner's lines, each completed from the loser's line where that is the only match on both
 * sides: a card without line numbers takes nothing away from what the API told.
 */
export function completeItems(winner: Item[], loser: Item[]): Item[] {
  return winner.map((item) => {
    const match = onlyMatch(item, loser);
    if (!match || onlyMatch(match, winner) !== item) return item;
    return {
      lineId: item.lineId ?? match.lineId,
      productId: item.productId ?? match.productId,
      title: item.title ?? match.title,
      sku: item.sku ?? match.sku,
      skuId: item.skuId ?? match.skuId,
      quantity: item.quantity ?? match.quantity,
      price: item.price ?? match.price,
    };
  });
}
