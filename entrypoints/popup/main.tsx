import { render } from 'preact';
import { browser } from 'wxt/browser';
import { watchPopupData } from '../../components/data/popup-data.ts';
import { FaceProvider } from '../../components/face.ts';
import { makeFace } from '../../components/make-face.ts';
import { sendOwn } from '../../lib/browser/messages.ts';
import { askForOutline } from '../../lib/browser/outline.ts';
import { loadSettings, onSettingsChanged } from '../../lib/browser/settings.ts';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { shopAt } from '../../lib/marketplace/shop-address.ts';
import type { PageKind } from '../../lib/model/reading.ts';
import type { PageOutline } from '../../lib/readers/outline.ts';
import { skeletonOf } from '../../lib/readers/skeleton.ts';
import { Popup } from './popup.tsx';

/** The address that the buyer is on; it is only there for the marketplace's pages. */
async function activeAddress() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url ?? '';
}

/** The skeleton of an open page of this kind, for a report. */
async function skeletonOfOpen(kind: PageKind): Promise<string | null> {
  const outline = await askForOutline((address) => pageAt(address).kind === kind);
  return outline === null ? null : skeletonOf(outline as PageOutline);
}

const [settings, address] = await Promise.all([loadSettings(), activeAddress()]);
const page = pageAt(address);
const data = watchPopupData(page.orderId);
const face = makeFace({
  // WXT's types know each key by itself; the translator's keys are checked by its own types.
  getMessage: (key, substitutions) => browser.i18n.getMessage(key as 'languageTag', substitutions),
  settings,
  onSettingsChanged,
  send: sendOwn,
  version: browser.runtime.getManifest().version,
});
const app = document.getElementById('app');
if (app) {
  render(
    <FaceProvider value={face}>
      <Popup data={data} page={page} shop={shopAt(address)} skeletonOf={skeletonOfOpen} />
    </FaceProvider>,
    app,
  );
}
