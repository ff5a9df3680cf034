import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';

/** What a query has told so far. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; error: string };

/** A query that is asked anew whenever what it read has changed, by whichever page or worker; for as long as the page lives. */
export function live<T>(query: () => Promise<T>): ReadonlySignal<Loaded<T>> {
  const loaded = signal<Loaded<T>>({ state: 'loading' });
  liveQuery(query).subscribe({
    next: (value) => {
      loaded.value = { state: 'ready', value };
    },
    error: (error: unknown) => {
      loaded.value = { state: 'failed', error: error instanceof Error ? error.message : String(error) };
    },
  });
  return loaded;
}
