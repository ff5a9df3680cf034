import { render } from 'preact';
import { browser } from 'wxt/browser';
import { watchPopupData } from '../../components/data/popup-data.ts';
import { FaceProvider } from '../../components/face.ts';
import { makeFace } from '../../components/make-face.ts';
import { sendOwn } from '../../lib/browser/messages.ts';
import { loadSettings, onSettingsChanged } from '../../lib/browser/settings.ts';
import { askForSkeleton } from '../../lib/browser/skeleton.ts';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { Popup } from './popup.tsx';

/** The page that the buyer is on; the address is only there for the marketplace's pages. */
async function activePage() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return pageAt(tab?.url ?? '');
}

const [settings, page] = await Promise.all([loadSettings(), activePage()]);
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
      <Popup
        data={data}
        page={page}
        skeletonOf={(kind) => askForSkeleton((address) => pageAt(address).kind === kind)}
      />
    </FaceProvider>,
    app,
  );
}
