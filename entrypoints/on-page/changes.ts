import type { ReaderResult } from '../../lib/model/reading.ts';

export interface Changes {
  /**
   * What is new since the last call: the records of every order, seller and product about which any
   * reader says something else than before (all readers' records of it, so that the better one can
   * win), and how many records each reader saw. null: nothing is new.
   */
  of(results: readonly ReaderResult[]): ReaderResult[] | null;
  /** Nothing counts as sent any more. */
  forget(): void;
}

type Part = { key: string; said: string };

const keysOf = {
  orders: ({ id }: { id: string }) => `order ${id}`,
  parcels: ({ orderId }: { orderId: string }) => `order ${orderId}`,
  disputes: ({ orderId }: { orderId: string }) => `order ${orderId}`,
  sellers: ({ storeId }: { storeId: string }) => `seller ${storeId}`,
  products: ({ id }: { id: string }) => `product ${id}`,
};

/**
 * Keeps a page that stands open for hours from saying old things again as if they had just been
 * seen: only what changed is sent anew.
 */
export function createChanges(): Changes {
  let sent = new Map<string, string>();
  return {
    of(results) {
      const parts = results.map(partsOf);
      const said = new Map<string, string>();
      for (const part of parts.flat()) said.set(part.key, `${said.get(part.key) ?? ''}\n${part.said}`);
      const isNew = (key: string) => said.get(key) !== sent.get(key);
      const news = results
        .filter((_, index) => parts[index]?.some(({ key }) => isNew(key)))
        .map(
          (result): ReaderResult => ({
            ...result,
            orders: result.orders?.filter((order) => isNew(keysOf.orders(order))) ?? null,
            parcels: result.parcels?.filter((parcel) => isNew(keysOf.parcels(parcel))) ?? null,
            disputes: result.disputes?.filter((dispute) => isNew(keysOf.disputes(dispute))) ?? null,
            sellers: result.sellers?.filter((seller) => isNew(keysOf.sellers(seller))) ?? null,
            products: result.products?.filter((product) => isNew(keysOf.products(product))) ?? null,
          }),
        );
      sent = said;
      return news.length > 0 ? news : null;
    },
    forget() {
      sent = new Map();
    },
  };
}

function partsOf({ reader, seen, read, problems, ...lists }: ReaderResult): Part[] {
  const part = (key: string, record: unknown): Part => ({ key, said: JSON.stringify([reader, record]) });
  return [
    part(`reader ${reader}`, [seen, read, problems]),
    ...(lists.orders ?? []).map((order) => part(keysOf.orders(order), order)),
    ...(lists.parcels ?? []).map((parcel) => part(keysOf.parcels(parcel), parcel)),
    ...(lists.disputes ?? []).map((dispute) => part(keysOf.disputes(dispute), dispute)),
    ...(lists.sellers ?? []).map((seller) => part(keysOf.sellers(seller), seller)),
    ...(lists.products ?? []).map((product) => part(keysOf.products(product), product)),
  ];
}
