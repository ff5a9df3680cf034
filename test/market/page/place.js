import { config } from './config.js';

/** What the server says about this page of the shop, and what its scripts hold. */
export const place = { ...config.place, found: window._dida_config_?._init_data_?.data ?? null };

/** Makes it the place of another address, for navigation without a page load: as the server says there. */
export async function moveTo(url) {
  const html = await (await fetch(url)).text();
  // Another one was gone to meanwhile.
  if (location.href !== url) return;
  const there = new DOMParser().parseFromString(html, 'text/html');
  const { place: next } = JSON.parse(there.getElementById('market-config').textContent);
  const scripts = [...there.querySelectorAll('script')].map((script) => script.textContent);
  const found = /_init_data_ = \{ data: (.*) \};/.exec(scripts.find((text) => text.includes('_init_data_')));
  for (const name of Object.keys(place)) delete place[name];
  Object.assign(place, next, { found: found ? JSON.parse(found[1]) : null });
}

/** A text of the shop with its values. */
export function say(name, values = {}) {
  return place.words[name].replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}
