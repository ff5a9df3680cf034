import type { Language } from './words/words.ts';

/** Sets of invented orders; see scenarios.ts. */
export const scenarioNames = [
  'story',
  'ten',
  'heavy',
  'empty',
  'first-visit',
  'everything',
  'guards',
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export type Currency = 'USD' | 'BRL' | 'EUR' | 'RUB' | 'PLN' | 'SAR' | 'IDR' | 'BDT' | 'KRW' | 'MXN';

/** The marketplace's APIs that the demo plays, by short name. */
export type ApiName =
  | 'list'
  | 'detail'
  | 'tracking'
  | 'operation'
  | 'cart'
  | 'count'
  | 'product'
  | 'store'
  | 'disputes'
  | 'dispute'
  | 'disputeAct'
  | 'benefits';

/**
 * How an answer goes wrong: not SUCCESS, session expired, asked for a puzzle, cut in the middle,
 * 5 MB that are no JSON, HTTP status 500, connection closed after the first byte, SUCCESS without data.
 */
export type Failure =
  | 'not-success'
  | 'logged-out'
  | 'anti-bot'
  | 'truncated'
  | 'garbage'
  | 'http-500'
  | 'cut-off'
  | 'empty';

/**
 * What a page script of the shop (or of an attacker in it) does against Escrowl.
 * `take-port` grabs every MessagePort that a window message brings and forges answers on it;
 * `patch-port` wraps MessagePort and postMessage of the page's world and forges answers on the ports it sees;
 * `forge` posts invented window messages all the time; `css-hide` hides every element;
 * `remove-host` removes whatever is added beside head and body;
 * `find-dialog` looks for what was added, opens its shadow root if it can, and sets off every click, key and submit it can make;
 * `cover` lays full-screen elements over it: the highest z-index, a popover, a modal dialog;
 * `restyle` hides everything by style as soon as it is there, on it and on every element;
 * `patch-events` makes what a page's listener says and does to an event its own: `isTrusted`, stopping, clicking, listening.
 * The last four begin when something is added to the page that is not the shop's, so that a hand can click before.
 */
export const hostileKinds = [
  'take-port',
  'patch-port',
  'forge',
  'css-hide',
  'remove-host',
  'find-dialog',
  'cover',
  'restyle',
  'patch-events',
] as const;
export type HostileKind = (typeof hostileKinds)[number];

/** The generations of product pages, by MARKETPLACE.md 1.8: data in modules, in components, drawn from an answer. */
export const productLayouts = ['a-2020', 'b-2023', 'c-2024'] as const;
export type ProductLayout = (typeof productLayouts)[number];

/** The acts whose buttons can be disguised, beside confirming. */
export type OtherGuarded = 'cancel-order' | 'close-dispute' | 'accept-offer';
export type GuardedButton = 'confirm' | OtherGuarded;

export interface MarketOptions {
  scenario: ScenarioName;
  language: Language;
  /** null: the language's usual one, see `currencies`. */
  currency: Currency | null;
  /** `native`: numbers and dates in the language's own digits (Arabic, Bengali); `latin`: never. */
  digits: 'native' | 'latin';
  /** Where the shop sends things to, ISO 3166; null: the country of the language's locale. */
  shipTo: string | null;
  /** Orders a page of the list; null: the scenario's own (10, and 200 for `heavy`). */
  pageSize: number | null;
  /** Epoch ms that the orders' dates are relative to; null: when the scenario starts. */
  now: number | null;
  /** IANA zone in which dates are printed; null: the machine's. */
  zone: string | null;

  /**
   * How page 1 of the list reaches the page. `static`: as `embedded`, and the server draws the cards
   * already: a click on one of their buttons is kept until the scripts are there, and then done.
   */
  delivery: 'jsonp' | 'embedded' | 'fetch' | 'xhr' | 'static';
  /** How pages 2, 3, … come (always POST). */
  laterPages: 'fetch' | 'xhr';
  /** How order detail, tracking, product and store come (always GET). */
  calls: 'fetch' | 'xhr' | 'jsonp';
  /**
   * How order.operation, the acts on disputes and the call of aliexpress.ru are sent: POST, but for
   * JSONP. `form`: a form of the page's own making, which leaves the page; the answer leads back.
   */
  operation: 'fetch' | 'xhr' | 'jsonp' | 'beacon' | 'form';
  /** How the page sends such a form, and the forms of before 2022 from a script: by `submit()` or by `requestSubmit()`. */
  formSubmit: 'submit' | 'requestSubmit';
  /** `typed` names the act, `opaque` only the order, `nameless` not even that. */
  operationShape: 'typed' | 'opaque' | 'nameless';
  /** `json`: the page's XMLHttpRequests have responseType "json", so `responseText` throws. */
  responseType: 'text' | 'json';
  /** `string`: numbers and booleans of order answers are strings, as on a US account. */
  scalars: 'native' | 'string';

  /** Pages of orders and of the shop open without a page load (history.pushState), and back again. */
  softNavigation: boolean;
  productLayout: ProductLayout;
  /** Percentage points that the store whose rate falls has lost since the catalogue was written. */
  rateLost: number;
  /** When the page draws: at once, after so many ms, or when a test calls `market.draw()` in the page. */
  draw: 'at-once' | 'on-signal' | { afterMs: number };
  /** Draw everything anew (new elements) every so many ms; null: never. */
  redrawMs: number | null;
  /** Draw everything anew while a button is pressed down, or when something is added to the page that is not the shop's. */
  swap: 'press' | 'question' | null;
  /** 200 ms after a click that the page has heard on a guarded act's button, its script clicks what is at that place then. */
  doubleTap: boolean;
  /** The page's script clicks this act's button of this order or dispute as soon as it is there, before the page has loaded. */
  clickAtOnce: { act: GuardedButton; id: string } | null;
  /** Orders of several lines ask which of them have come; false: about the order as a whole. */
  perItem: boolean;
  /** Shipped orders have a button to cancel them. */
  cancelShipped: boolean;
  /** `unknown-dom`: other classes and tags, known answers; `unknown`: other component tags and fields too. */
  layout: 'known' | 'unknown-dom' | 'unknown';
  /** What the confirm button says, in answers and on the page; null: the language's word. */
  confirmText: string | null;
  /** What it says on the page only, whatever the answer says; null: the same. */
  confirmTextShown: string | null;
  /** What the other guarded acts' buttons say, in answers and on the page; absent: the language's word. */
  actTexts: Partial<Record<OtherGuarded, string>>;
  /** What they say on the page only; absent: the same. */
  actTextsShown: Partial<Record<OtherGuarded, string>>;
  /**
   * What the buttons of guarded acts are. `submit`: each is the submit button of a form of its own,
   * whose handler keeps the form and opens the shop's dialog.
   */
  confirmTag: 'button' | 'div' | 'submit';
  /** The event on which the page's own dialog opens; of a `submit` always the form's. */
  confirmEvent: 'click' | 'mousedown' | 'pointerup';

  hostile: HostileKind[];
  /** Send a Content-Security-Policy: default-src 'self' and the API host, nothing inline. */
  csp: boolean;
  /** false: pages of orders redirect to the login page, answers say that the session expired. */
  signedIn: boolean;
  failures: Partial<Record<ApiName, Failure>>;
  /** How long an answer takes, in ms. */
  delays: Partial<Record<ApiName, number>>;
  /** Changes hashed class names and component key suffixes. */
  seed: number;
}

export const defaultOptions: MarketOptions = {
  scenario: 'story',
  language: 'en',
  currency: null,
  digits: 'native',
  shipTo: null,
  pageSize: null,
  now: null,
  zone: null,
  delivery: 'jsonp',
  laterPages: 'fetch',
  calls: 'fetch',
  operation: 'fetch',
  formSubmit: 'submit',
  operationShape: 'typed',
  responseType: 'text',
  scalars: 'native',
  softNavigation: false,
  productLayout: 'c-2024',
  rateLost: 0,
  draw: 'at-once',
  redrawMs: null,
  swap: null,
  doubleTap: false,
  clickAtOnce: null,
  perItem: true,
  cancelShipped: false,
  layout: 'known',
  confirmText: null,
  confirmTextShown: null,
  actTexts: {},
  actTextsShown: {},
  confirmTag: 'button',
  confirmEvent: 'click',
  hostile: [],
  csp: false,
  signedIn: true,
  failures: {},
  delays: {},
  seed: 1,
};

const currencies: Record<Language, Currency> = {
  en: 'USD',
  pt: 'BRL',
  ru: 'RUB',
  ko: 'USD',
  es: 'EUR',
  de: 'EUR',
  az: 'USD',
  fr: 'EUR',
  pl: 'PLN',
  it: 'EUR',
  ar: 'SAR',
  id: 'IDR',
  bn: 'BDT',
};

/** The currency that prices are printed in. */
export function currencyOf(options: Pick<MarketOptions, 'currency' | 'language'>): Currency {
  return options.currency ?? currencies[options.language];
}
