import { cancelApi, confirmApi } from '../acts.ts';
import { isRussian, siteOf } from '../hosts.ts';
import { shell } from '../pages.ts';
import { russiaConfirm, russiaDetail } from '../russia/detail.ts';
import { listApi, russiaList, russiaOrders } from '../russia/list.ts';
import { russiaProduct } from '../russia/product.ts';
import {
  createApi,
  russiaCreateReview,
  russiaReviews,
  russiaWaiting,
  waitingApi,
} from '../russia/reviews.ts';
import { asked, type MarketState } from '../state.ts';
import { buyerWords } from '../words/buyer.ts';
import { jsonReply, type PageContext, type PageMaker, type Reply } from './context.ts';
import { oldOrderDetail } from './old-detail.ts';
import { oldIssue } from './old-issue.ts';
import { oldOrderList } from './old-list.ts';
import { oldTracking, oldTrackingAnswer } from './old-tracking.ts';
import { leaveReview, reviewList } from './reviews.ts';

interface Route {
  /** On which hosts; one that plays everything has the rest of the pages too. */
  on: 'shop' | 'trade' | 'feedback' | 'track' | 'logistics' | 'mobile' | 'russia';
  path: RegExp;
  make: (context: PageContext, id: string) => Reply | null;
  /** Only on hosts of aliexpress.ru, or only on others. */
  russian?: boolean;
  post?: boolean;
  /** Not a page, by whatever method. */
  isApi?: boolean;
  /** Everybody may see it. */
  isPublic?: boolean;
}

/** A page whose script fills it, of this kind. */
const script =
  (kind: string): PageMaker =>
  ({ state, host, nonce }) => ({
    status: 200,
    type: 'text/html',
    body: shell(state, { kind, host, shop: null, embedded: null, nonce }),
  });

/**
 * Addresses: MARKETPLACE.md 1.1. The list of disputes stands on the mobile host (seen 2026-09), and in
 * the folder where disputes are opened under an invented name.
 */
const routes: Route[] = [
  { on: 'mobile', path: /^\/p\/refund-dispute\/list\.html$/, make: script('disputes') },
  { on: 'shop', path: /^\/p\/reverse-pages\/list\.html$/, make: script('disputes') },
  { on: 'trade', path: /^\/issue\/issue_?[lL]ist\.htm$/, make: script('disputes') },
  { on: 'trade', path: /^\/issue\/fastissue\/[dD]etail\.htm$/, make: script('dispute') },
  { on: 'mobile', path: /^\/p\/refund-amount\/detail\.html$/, make: script('dispute') },
  { on: 'mobile', path: /^\/p\/refund-cancel\/index\.html$/, make: script('refund-cancel') },
  { on: 'trade', path: /^\/issue\/issue_?[dD]etail\.htm$/, make: oldIssue },
  { on: 'trade', path: /^\/order_?[lL]ist\.htm$/, make: oldOrderList },
  { on: 'trade', path: /^\/order_detail\.htm$/, make: oldOrderDetail },
  { on: 'track', path: /^\/logisticsdetail\.htm$/, make: oldTracking },
  { on: 'logistics', path: /^\/ajax_logistics_track\.htm$/, make: oldTrackingAnswer },
  { on: 'feedback', path: /^\/management\/feedbackBuyerList\.htm$/, make: reviewList, russian: false },
  { on: 'feedback', path: /^\/management\/feedbackBuyerList\.htm$/, make: russiaReviews, russian: true },
  { on: 'feedback', path: /^\/management\/leaveFeedback\.htm$/, make: leaveReview },
  { on: 'mobile', path: /^\/p\/order\/index\.html$/, make: script('mobile') },
  { on: 'russia', path: /^\/order-list\/?$/, make: russiaList },
  { on: 'russia', path: /^\/order-list\/(\d+)$/, make: russiaDetail },
  { on: 'russia', path: /^\/item\/(\d+)\.html$/, make: russiaProduct, isPublic: true },
  { on: 'russia', path: exactly(listApi), make: russiaOrders, post: true },
  { on: 'russia', path: exactly(confirmApi), make: russiaConfirm, isApi: true },
  { on: 'russia', path: exactly(cancelApi), make: russiaConfirm, isApi: true },
  { on: 'russia', path: exactly(waitingApi), make: russiaWaiting, post: true },
  { on: 'russia', path: exactly(createApi), make: russiaCreateReview, post: true },
  { on: 'feedback', path: exactly(waitingApi), make: russiaWaiting, post: true, russian: true },
  { on: 'feedback', path: exactly(createApi), make: russiaCreateReview, post: true, russian: true },
];

export interface BuyerRequest {
  host: string;
  url: URL;
  method: string;
  body: string;
  nonce: string;
}

/** The buyer's page or form at an address; null when it is none of these, and the shop answers. */
export function buyerPage(state: MarketState, request: BuyerRequest): Reply | null {
  const { host, url, method } = request;
  const site = siteOf(host);
  for (const route of routes) {
    const [whole, id = ''] = route.path.exec(url.pathname) ?? [];
    if (whole === undefined || !isOn(route, site, host)) continue;
    if (route.post && method !== 'POST') continue;
    const context: PageContext = {
      ...request,
      state,
      site,
      asked: asked(state, host),
      words: buyerWords(state.options.language),
    };
    if (!state.options.signedIn && !route.isPublic)
      return signIn(context, route.post === true || route.isApi === true);
    return route.make(context, id) ?? nothing;
  }
  return null;
}

function isOn(route: Route, site: PageContext['site'], host: string): boolean {
  if (route.russian !== undefined && route.russian !== isRussian(host)) return false;
  if (site === 'any') return route.on !== 'mobile' && route.on !== 'russia';
  return route.on === site;
}

function signIn({ asked: { hosts }, host, url }: PageContext, isApi: boolean): Reply {
  if (isApi) return jsonReply({ error: 'unauthorized' }, 401);
  const back = encodeURIComponent(`https://${host}${url.pathname}${url.search}`);
  const location = `${hosts.login}/login.html?return_url=${back}`;
  return { status: 302, type: 'text/html', body: '', location };
}

const nothing: Reply = {
  status: 404,
  type: 'text/html',
  body: '<!doctype html><title>404</title><h1>Not found</h1>',
};

function exactly(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.')}$`);
}
