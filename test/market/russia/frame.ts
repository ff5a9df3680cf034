import type { Reply } from '../buyer-pages/context.ts';
import { sitePage } from '../buyer-pages/frame.ts';
import { type Html, html, json } from '../html.ts';
import { listClasses } from './list.ts';
import type { Russia } from './russia.ts';

/** A page of aliexpress.ru; its script finds the site's words and class names in `#russia-config`. */
export function russiaPage(
  russia: Russia,
  page: { kind: string; title: string; content: Html; data?: unknown },
): Reply {
  const config = { words: russia.words, classes: listClasses(russia) };
  return sitePage(russia.context, {
    kind: page.kind,
    title: page.title,
    language: russia.language,
    className: 'red-site',
    script: 'russia.js',
    content: html`<script type="application/json" id="russia-config">${json(config)}</script>
${page.data !== undefined && html`<script type="application/json">${json(page.data)}</script>`}
${page.content}`,
  });
}
