import { ownHistoryOf } from '../lib/checks/own-history.ts';
import { type SellerCheck, sellerCheck } from '../lib/checks/seller-check.ts';
import { type ShopFacts, shopFacts } from '../lib/checks/shop-facts.ts';
import type { CheckReason } from '../lib/checks/verdict.ts';
import type { KnownShop } from '../lib/model/stored.ts';
import { CopyButton } from './copy-button.tsx';
import { useFace } from './face.ts';
import { ShopHistory } from './shop-history.tsx';
import { glanceOf, verdictTexts } from './view/shop.ts';
import { questionsFor } from './view/shop-questions.ts';
import { reasonView } from './view/shop-reasons.ts';

interface Checked {
  facts: ShopFacts;
  check: SellerCheck;
}

/** The check of a shop by the buyer's thresholds, as of now; null of a shop that is not known. */
export function useShopCheck(known: KnownShop): Checked | null {
  const { zone, now, settings } = useFace();
  const facts = shopFacts({ ...known, own: ownHistoryOf(known.orders, zone) });
  if (!facts) return null;
  const { seller, product, history } = facts;
  return { facts, check: sellerCheck(seller, product, history, settings.value.thresholds, now.value, zone) };
}

/** "Looks fine · 96.8 % of 12,400 · 6 years · item 4.7★ (812) · you: 4 orders, 0 problems" */
export function Glance({ facts, check }: Checked) {
  const { translator, zone, now } = useFace();
  return (
    <p class="order-facts glance" data-verdict={check.verdict}>
      <strong class="chip">{translator.t(verdictTexts[check.verdict])}</strong>
      {glanceOf(facts, check, translator, now.value, zone).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}

/** Why the verdict is this one, how it was on the days of your visits, and what to ask. */
export function ShopWhy({ known, check }: { known: KnownShop; check: SellerCheck }) {
  return (
    <>
      <Reasons reasons={check.reasons} />
      <ShopHistory known={known} />
      <Questions reasons={check.reasons} />
    </>
  );
}

/** The weightiest first: what was found, beside what it was held, and what it means. */
function Reasons({ reasons }: { reasons: readonly CheckReason[] }) {
  const { translator } = useFace();
  return (
    <ul class="check-reasons">
      {reasons.map((reason) => {
        const { id, level, found, limit, means } = reasonView(reason, translator);
        return (
          <li key={id} data-verdict={level}>
            <strong>{found}</strong> {limit !== null && <span class="basis">{limit}</span>}
            <p class="why">{means}</p>
          </li>
        );
      })}
    </ul>
  );
}

function Questions({ reasons }: { reasons: readonly CheckReason[] }) {
  const { t, language } = useFace().translator;
  const questions = questionsFor(reasons);
  if (questions.length === 0) return null;
  return (
    <details class="claims">
      <summary>{t('ask_title')}</summary>
      <ul>
        {questions.map(({ english, own }) => (
          <li key={own}>
            <span lang="en">{english}</span>
            {language !== 'en' && <p class="why">{t(own)}</p>}
            <CopyButton text={english} label={t('ask_copy')} />
          </li>
        ))}
      </ul>
    </details>
  );
}
