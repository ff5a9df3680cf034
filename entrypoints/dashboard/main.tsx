import { render } from 'preact';
import { browser } from 'wxt/browser';
import { watchOrders } from '../../components/data/dashboard-data.ts';
import { watchPermission } from '../../components/data/permission.ts';
import { FaceProvider } from '../../components/face.ts';
import { makeFace } from '../../components/make-face.ts';
import { sendOwn } from '../../lib/browser/messages.ts';
import { loadSettings, onSettingsChanged } from '../../lib/browser/settings.ts';
import { Dashboard } from './dashboard.tsx';

const data = watchOrders();
const face = makeFace({
  // WXT's types know each key by itself; the translator's keys are checked by its own types.
  getMessage: (key, substitutions) => browser.i18n.getMessage(key as 'languageTag', substitutions),
  settings: await loadSettings(),
  onSettingsChanged,
  send: sendOwn,
  version: browser.runtime.getManifest().version,
});
const app = document.getElementById('app');
if (app) {
  render(
    <FaceProvider value={face}>
      <Dashboard data={data} permission={watchPermission()} />
    </FaceProvider>,
    app,
  );
}
