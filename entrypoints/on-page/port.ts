import { handOver, type PageMessage, readTapMessage, type TapMessage } from '../../lib/wire/protocol.ts';

/**
 * Takes the port that the tap posts. To be called at document_start, before any script of the page
 * runs: as the first capture listener of the window it takes the message out of everybody else's
 * sight. A message of the page without a port changes nothing, and after the first port none is taken.
 */
export function takePort(hear: (message: TapMessage) => void): (message: PageMessage) => void {
  let port: MessagePort | null = null;
  const take = (event: MessageEvent) => {
    if (event.data !== handOver || event.source !== window || !event.isTrusted) return;
    event.stopImmediatePropagation();
    port = event.ports[0] ?? null;
    if (!port) return;
    window.removeEventListener('message', take, true);
    port.onmessage = ({ data }) => {
      const message = readTapMessage(data);
      if (message) hear(message);
    };
  };
  window.addEventListener('message', take, true);
  return (message) => port?.postMessage(message);
}
