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

/** The lists of a result: what their records are about, and the field that names it. */
const about = {
  orders: ['order', 'id'],
  parcels: ['order', 'orderId'],
  disputes: ['order', 'orderId'],
  sellers: ['seller', 'storeId'],
  products: ['product', 'id'],
} as const;

/** Every list of a result with its records, each with what it is about. */
const listsOf = (result: ReaderResult) =>
  Object.entries(about).map(([list, [what, field]]) => {
    const records: readonly object[] | null = result[list as keyof typeof about];
    return [
      list,
      records?.map((record) => ({ key: `${what} ${Reflect.get(record, field)}`, record })),
    ] as const;
  });

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
      const hasNews = parts.map((own) => own.some(({ key }) => isNew(key)));
      // A reader that sees nothing is judged beside those that did: all of them go along, without their records.
      const isAboutNothing = results.every(({ seen }, index) => seen === 0 || !hasNews[index]);
      const isAny = hasNews.includes(true);
      const news = results
        .filter((_, index) => hasNews[index] || (isAny && isAboutNothing))
        .map(
          (result): ReaderResult => ({
            ...result,
            ...Object.fromEntries(
              listsOf(result).map(([list, records]) => [
                list,
                records?.filter(({ key }) => isNew(key)).map(({ record }) => record) ?? null,
              ]),
            ),
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

function partsOf(result: ReaderResult): Part[] {
  const { reader, seen, read, problems } = result;
  return [
    { key: `reader ${reader}`, record: [seen, read, problems] },
    ...listsOf(result).flatMap(([, records]) => records ?? []),
  ].map(({ key, record }) => ({ key, said: JSON.stringify([reader, record]) }));
}
