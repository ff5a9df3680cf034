/**
 * What the tap (the page's own world) and the page script (ours) say to each other over one
 * MessagePort. docs/security.md tells why it is built like this.
 */

/** The message that carries the port from the tap to the page script, once a document. */
export const handOver = 'escrowl:port';

/** The element that holds the guard's dialog. The tap removes it when it stops waiting for an answer. */
export const hostTag = 'escrowl-guard';

/** The most of a held request's body that is handed over to be looked at. */
export const longestBody = 200_000;

export type TapMessage =
  /** The page got this answer. `rounded`: it was parsed before Escrowl saw it, big numbers may have lost digits. */
  | { type: 'answer'; url: string; body: string; rounded: boolean; held: number | null }
  /** This request is held until `go` or `stop`. */
  | { type: 'ask'; held: number; url: string; body: string }
  /** Are you still there? */
  | { type: 'ping'; held: number }
  /** Nobody waits for the answer any more: the page aborted, timed out, or the tap let the request go. */
  | { type: 'over'; held: number; sent: boolean };

export type PageMessage = {
  /** `shown`: a question stands before the buyer. `pong`: it still does. */
  type: 'shown' | 'pong' | 'go' | 'stop';
  held: number;
};

/** A message of the tap, or null for anything else. Extra fields are dropped. */
export function readTapMessage(data: unknown): TapMessage | null {
  const { type, url, body, held, rounded, sent } = Object(data) as Record<string, unknown>;
  const isNumbered = typeof held === 'number';
  if (typeof url === 'string' && typeof body === 'string') {
    if (type === 'answer')
      return { type, url, body, rounded: rounded === true, held: isNumbered ? held : null };
    if (type === 'ask' && isNumbered) return { type, held, url, body };
  }
  if (!isNumbered) return null;
  if (type === 'ping') return { type, held };
  return type === 'over' ? { type, held, sent: sent === true } : null;
}
