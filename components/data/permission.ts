import { type ReadonlySignal, signal } from '@preact/signals';
import { askToNotify, mayNotify, onNotifyChanged } from '../../lib/browser/notifications.ts';

/** The browser's permission to show notifications. */
export interface NotifyPermission {
  isGranted: ReadonlySignal<boolean>;
  /** Lets the browser ask the buyer; to be called in a click. Resolves to the answer; no answer is no. */
  ask(): Promise<boolean>;
}

/** The permission as it stands, kept up to date. */
export function watchPermission(): NotifyPermission {
  const isGranted = signal(false);
  const look = async () => {
    isGranted.value = await mayNotify();
  };
  void look();
  onNotifyChanged(look);
  return { isGranted, ask: () => askToNotify().catch(() => false) };
}
