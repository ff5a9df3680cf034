import type { Asked } from '../answers/envelope.ts';
import type { Site } from '../hosts.ts';
import type { MarketState } from '../state.ts';
import type { BuyerWords } from '../words/buyer.ts';

/** One request for a page or a form of the buyer's, with all that an answer depends on. */
export interface PageContext {
  state: MarketState;
  asked: Asked;
  words: BuyerWords;
  host: string;
  site: Site;
  url: URL;
  method: string;
  body: string;
  /** For inline scripts under the Content-Security-Policy. */
  nonce: string;
}

export interface Reply {
  status: number;
  type: string;
  body: string;
  /** Where the browser goes instead. */
  location?: string;
}

/** A page that the server writes whole; null: nothing is there. */
export type PageMaker = (context: PageContext) => Reply | null;

/** Sends the browser on, after a form was taken. */
export function goTo(location: string): Reply {
  return { status: 303, type: 'text/html', body: '', location };
}

/** An answer of an API that is no mtop. */
export function jsonReply(value: unknown, status = 200): Reply {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}
