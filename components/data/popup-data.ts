import type { ReadonlySignal } from '@preact/signals';
import { openDatabase } from '../../lib/store/database.ts';
import { loadOpen, loadWatched } from '../../lib/store/watched.ts';
import { instantOf } from '../../lib/time/moment.ts';
import type { PopupData } from '../view/popup.ts';
import { type Loaded, live } from './live.ts';

/** What the popup shows, kept up to date. `orderId`: the order of the page that the buyer is on. */
export function watchPopupData(orderId: string | null): ReadonlySignal<Loaded<PopupData>> {
  const db = openDatabase();
  return live(async () => {
    const [entries, here, orderCount, logs] = await Promise.all([
      loadOpen(db, instantOf(Date.now())),
      orderId === null ? [] : loadWatched(db, [orderId]),
      db.orders.count(),
      db.readings.toArray(),
    ]);
    return { entries, here: here[0] ?? null, orderCount, logs };
  });
}
