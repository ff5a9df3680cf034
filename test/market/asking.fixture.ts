import { request as httpsRequest } from 'node:https';
import { Window } from 'happy-dom';
import type { Market } from './market.ts';

export interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

interface Asking {
  method?: string;
  body?: string;
}

/** Asks the market as a browser that knows its certificate; a wrong name in it fails. @param address a whole address, without a port */
export function ask(
  market: Market,
  address: string,
  { method = 'GET', body = '' }: Asking = {},
): Promise<Got> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host: '127.0.0.1',
        port: market.port,
        servername: url.hostname,
        ca: market.certificate,
        path: url.pathname + url.search,
        method,
        headers: { host: url.host },
        agent: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** A page of the market as a document. */
export async function pageOf(market: Market, address: string): Promise<Document> {
  const { body } = await ask(market, address);
  // happy-dom's document is a browser's for all that the tests ask; only its types differ.
  return new new Window().DOMParser().parseFromString(body, 'text/html') as unknown as Document;
}

/** The texts of elements, in one line each. */
export function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((one) =>
    (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}
