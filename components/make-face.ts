import { signal } from '@preact/signals';
import { createTranslator, type GetMessage } from '../lib/i18n/translator.ts';
import type { Instant } from '../lib/model/moment.ts';
import type { Settings } from '../lib/model/settings.ts';
import { instantOf } from '../lib/time/moment.ts';
import type { Face } from './face.ts';

/** What an entrypoint brings from the browser. */
export interface Surroundings {
  getMessage: GetMessage;
  settings: Settings;
  onSettingsChanged(callback: (settings: Settings) => void): unknown;
  send: Face['send'];
  version: string;
}

/** The face of one page: its words, and a clock that goes on while it is open. Also sets the page's language and direction. */
export function makeFace({ getMessage, settings, onSettingsChanged, send, version }: Surroundings): Face {
  const translator = createTranslator(getMessage);
  const now = signal<Instant>(instantOf(Date.now()));
  const current = signal(settings);
  onSettingsChanged((changed) => {
    current.value = changed;
  });
  setInterval(() => {
    now.value = instantOf(Date.now());
  }, 30_000);
  document.documentElement.lang = translator.language;
  document.documentElement.dir = translator.direction;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { translator, zone, now, settings: current, notice: signal(null), send, version };
}
