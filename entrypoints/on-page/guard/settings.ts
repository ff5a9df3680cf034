import { browser } from '../../../lib/browser/extension.ts';

const isOn = (settings: unknown) => (settings as { guard?: unknown } | null | undefined)?.guard !== false;

/** Whether the buyer wants the guard. On until the setting is known, and whenever it can't be read. */
export function watchGuardSetting(): () => boolean {
  let guard = true;
  browser.storage.local.get('settings').then(
    ({ settings }) => {
      guard = isOn(settings);
    },
    () => undefined,
  );
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.settings) guard = isOn(changes.settings.newValue);
  });
  return () => guard;
}
