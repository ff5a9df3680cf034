import { Agent, get } from 'node:https';
import { Browser, Window } from 'happy-dom';
import type { ReaderResult } from '../../lib/model/reading.ts';
import { readAnyAnswer } from '../../lib/readers/any-answer.ts';
import { readAnyDocument } from '../../lib/readers/any-page.ts';
import type { Market } from './market.ts';

/** The demo's moment in tests that read it: epoch ms, and as readers are told it. */
export const visitedAt = Date.UTC(2026, 10, 22, 12);
const now = '2026-11-22T12:00:00Z';

const agent = new Agent({ keepAlive: true });
const parser = new new Window().DOMParser();

interface Got {
  status: number;
  type: string;
  /** `name=value` of the cookie that comes with it. */
  cookie: string;
  body: string;
}

/** Asks the market for an address of one of its hosts, as a browser that knows its certificate. */
export function ask(market: Market, address: string): Promise<Got> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const request = get(
      {
        host: '127.0.0.1',
        port: market.port,
        servername: url.hostname,
        ca: market.certificate,
        path: url.pathname + url.search,
        headers: { host: url.host },
        agent,
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('error', reject);
        response.on('end', () => {
          const type = String(response.headers['content-type']);
          const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
          resolve({ status: response.statusCode ?? 0, type, cookie, body });
        });
      },
    );
    request.on('error', reject);
  });
}

/** What the readers make of a page as its server sends it, before any script has run. */
export async function readSent(market: Market, address: string): Promise<ReaderResult[]> {
  const { body } = await ask(market, address);
  // happy-dom's document is a browser's for all that the readers ask; only its types differ.
  const document = parser.parseFromString(body, 'text/html') as unknown as Document;
  return readAnyDocument(document, address, { now, url: address, language: null });
}

/** What the readers make of an answer that a page asks for, by the API's full name. */
export async function readAnswered(
  market: Market,
  { page, api, data }: { page: string; api: string; data: unknown },
): Promise<ReaderResult | null> {
  const host = new URL(page).hostname.endsWith('.us') ? 'acs.aliexpress.us' : 'acs.aliexpress.com';
  const query = new URLSearchParams({ api, data: JSON.stringify(data) });
  const url = `https://${host}/h5/${api}/1.0/?${query}`;
  const { body } = await ask(market, url);
  return readAnyAnswer({ url, body }, { now, url: page, language: market.options().language });
}

/** A page as it stands after its scripts have run, and the answers that it has got meanwhile. */
export interface Visit {
  document: Document;
  answers: { url: string; body: string }[];
  /** What the readers make of the page as drawn, then of each answer. */
  read(): ReaderResult[];
  /** Clicks the first element that fits and waits until the page has done with it. */
  follow(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page of the market with its scripts, without a browser: nothing is laid out. */
export async function visit(market: Market, address: string): Promise<Visit> {
  const answers: Visit['answers'] = [];
  let cookies = '';
  const browser = new Browser({
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      handleDisabledFileLoadingAsSuccess: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
      fetch: {
        disableSameOriginPolicy: true,
        interceptor: {
          beforeAsyncRequest: async ({ request, window }) => {
            const { status, type, cookie, body } = await ask(market, request.url);
            cookies ||= cookie;
            if (request.url.includes('/h5/')) answers.push({ url: request.url, body });
            return new window.Response(body, { status, headers: { 'content-type': type } });
          },
        },
      },
    },
  });
  const page = browser.newPage();
  await page.goto(address);
  await page.waitUntilComplete();
  page.mainFrame.document.cookie = cookies;
  const document = page.mainFrame.document as unknown as Document;
  const { options } = market;
  return {
    document,
    answers,
    read: () => {
      const url = page.url;
      const drawn = readAnyDocument(document, url, { now, url, language: null });
      const answered = answers.map((one) => readAnyAnswer(one, { now, url, language: options().language }));
      return [...drawn, ...answered.filter((result) => result !== null)];
    },
    follow: async (selector) => {
      const element = document.querySelector<HTMLElement>(selector);
      if (!element) throw new Error(`no ${selector} on the page`);
      element.click();
      await page.waitUntilComplete();
    },
    close: () => browser.close(),
  };
}
