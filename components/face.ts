import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../lib/i18n/translator.ts';
import type { OwnMessage, Reply } from '../lib/model/message.ts';
import type { Instant } from '../lib/model/moment.ts';
import type { Settings } from '../lib/model/settings.ts';

/** What just happened, said once and read aloud; `undo` takes it back. */
export interface Notice {
  text: string;
  undo?: OwnMessage;
}

/** What every component may need: words, time, settings, and the way to the background. An entrypoint makes it. */
export interface Face {
  translator: Translator;
  zone: string;
  now: ReadonlySignal<Instant>;
  settings: ReadonlySignal<Settings>;
  notice: Signal<Notice | null>;
  /** Sends a writing act to the background; never throws. */
  send(message: OwnMessage): Promise<Reply<unknown>>;
  version: string;
}

const context = createContext<Face | null>(null);
export const FaceProvider = context.Provider;

/** The face around this component; throws outside of one. */
export function useFace(): Face {
  const face = useContext(context);
  if (!face) throw new Error('a component outside of FaceProvider');
  return face;
}

/** Sends an act and says in the notice how it went. Resolves to whether it worked. */
export async function act(face: Face, message: OwnMessage, notice: Notice): Promise<boolean> {
  const reply = await face.send(message);
  face.notice.value = reply.ok ? notice : { text: face.translator.t('act_failed', reply.error) };
  return reply.ok;
}
