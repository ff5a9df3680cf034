import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { matchesOf } from './lib/marketplace/scripts.ts';

/** Fixed, so that a profile keeps its data from one version to the next. */
export const geckoId = 'escrowl@escrowl.org';

const noContext = new URL('./entrypoints/on-page/no-context.ts', import.meta.url).pathname;

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  zip: { artifactTemplate: 'escrowl-{{version}}-{{browser}}.zip' },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Escrowl',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms'],
    optional_permissions: ['notifications'],
    host_permissions: [
      'https://*.aliexpress.com/*',
      'https://*.aliexpress.us/*',
      'https://*.aliexpress.ru/*',
    ],
    // The dev server needs connections of its own; a build allows none.
    ...(command === 'build' ? { content_security_policy: { extension_pages: contentSecurityPolicy } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
  hooks: {
    // Written here, the patterns cost the page nothing: what a script defines, it carries.
    'entrypoints:resolved': (_, entrypoints) => {
      for (const { type, name, options } of entrypoints) {
        const matches = type === 'content-script' ? matchesOf(name) : null;
        if (matches) Object.assign(options, { matches });
      }
    },
  },
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
    build: {
      // Chunks lie on the disk: fetching them early gains nothing, and the code that does it is in every popup.
      modulePreload: false,
      target: 'es2024',
      // WXT names the polyfill in every bundle; those that use the native API then go without it.
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /webextension-polyfill/, sideEffects: false }] },
        // Terser goes first and each shortens what the other leaves: 3 % smaller than Vite's own alone, on every shop page.
        output: { minify: true },
      },
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        // The names are shortened by what comes after it, which finds the better ones.
        mangle: false,
        compress: {
          passes: 6,
          unsafe_arrows: true,
          pure_getters: true,
          keep_fargs: false,
          lhs_constants: false,
          inline: 1,
          hoist_funs: true,
        },
      },
    },
    resolve: {
      alias: {
        // Nothing hangs on WXT's content script context, and it would bring the polyfill to every page.
        'wxt/utils/content-script-context': noContext,
        // What `dexie` resolves to is for browsers of 2015 and cannot be shaken.
        dexie: 'dexie/dist/modern/dexie.mjs',
      },
    },
  }),
});
