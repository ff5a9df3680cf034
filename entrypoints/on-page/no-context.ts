/**
 * Stands in for WXT's content script context (wxt.config.ts, `alias`): an event of the page can end
 * that one, so nothing here hangs on it, and it would bring the polyfill along.
 */
export class ContentScriptContext {}
