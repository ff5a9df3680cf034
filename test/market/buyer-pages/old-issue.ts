import { formActOf } from '../acts.ts';
import { disputeActText } from '../answers/disputes.ts';
import { type DisputeAct, disputeActs, disputeSums, doDisputeAct } from '../disputes.ts';
import { type Html, html } from '../html.ts';
import type { DemoOrder } from '../orders.ts';
import { orderOfDispute } from '../state.ts';
import { fill } from '../words/words.ts';
import { goTo, type PageContext, type Reply } from './context.ts';
import { sitePage } from './frame.ts';
import { oldMoney } from './old.ts';
import { productSets } from './old-list.ts';

/** What the forms say that they want. */
const actions: Record<DisputeAct, string> = { CANCEL_REVERSE: 'cancelIssue', ACCEPT_SOLUTION: 'acceptIssue' };

/**
 * `trade.aliexpress.com/issue/issueDetail.htm?issueId=`, of which the address alone is known
 * (MARKETPLACE.md 1.1): the buttons, their forms and the shop's own question are invented after
 * those of the page that confirmed.
 */
export function oldIssue(context: PageContext): Reply | null {
  const { words, url, state, asked } = context;
  const order = orderOfDispute(state, url.searchParams.get('issueId'));
  if (!order?.dispute) return null;
  const { dispute } = order;
  if (context.method === 'POST') return operate(context, order);
  const { asked: wanted, offered } = disputeSums(order, asked.print.currency);
  const index = order.lines.findIndex((line) => line.lineId === dispute.lineId);
  const line = order.lines[index];
  return sitePage(context, {
    kind: 'old-issue',
    title: words.disputeDetail,
    script: 'old.js',
    content: html`<div class="issue-detail order-block">
<dl><dt>${words.disputeNumber}</dt><dd>${dispute.id}</dd>
<dt>${words.disputeOfOrder}</dt><dd><a href="${asked.hosts.trade}/order_detail.htm?orderId=${order.id}">${order.id}</a></dd>
<dt>${words.disputeAsked}</dt><dd>${oldMoney(asked, wanted)}</dd>
${offered !== null && html`<dt>${words.disputeOffered}</dt><dd>${oldMoney(asked, offered)}</dd>`}</dl>
${line !== undefined && productSets(context, order, line, index)}
${disputeActs(dispute).map((act) => form(context, order, act, offered))}
</div>`,
  });
}

/** A button, and the form with the question that it opens. */
function form(
  { asked, words }: PageContext,
  order: DemoOrder,
  act: DisputeAct,
  offered: number | null,
): Html {
  const id = order.dispute?.id ?? '';
  const name = act === 'CANCEL_REVERSE' ? 'close-dispute' : 'accept-offer';
  const text = asked.options.actTextsShown[name] ?? disputeActText(asked.options, act);
  const tip =
    act === 'CANCEL_REVERSE'
      ? words.disputeCancelTip
      : fill(words.disputeAcceptTip, { money: oldMoney(asked, offered ?? 0) });
  const { ok, cancel } = asked.words.confirm;
  return html`<form class="issue-form" method="post" action="/issue/issueDetail.htm?issueId=${id}" data-act="${name}" data-id="${id}">
<input type="hidden" name="action" value="${actions[act]}">
<input type="hidden" name="issueId" value="${id}">
<p><button type="button" class="ui-button ui-button-normal issue-act">${text}</button></p>
<div class="ui-window" role="dialog" aria-modal="true" aria-label="${text}" hidden>
<div class="ui-window-content"><p class="ui-window-title">${text}</p><p>${tip}</p>
<p class="ui-window-buttons"><button type="button" class="ui-button ui-button-normal issue-no">${cancel}</button>
<button type="submit" class="ui-button ui-button-primary issue-yes">${ok}</button></p></div>
</div>
</form>`;
}

function operate({ body }: PageContext, order: DemoOrder): Reply {
  const asked = new URLSearchParams(body);
  const act = formActOf(asked);
  const id = order.dispute?.id;
  if (asked.get('issueId') === id && (act === 'CANCEL_REVERSE' || act === 'ACCEPT_SOLUTION'))
    doDisputeAct(order, act, Date.now());
  return goTo(`/issue/issueDetail.htm?issueId=${id}`);
}
