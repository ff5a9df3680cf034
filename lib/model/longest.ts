/** The longest texts that are kept from a page. Apart from text.ts, so that content scripts get it without zod. */
export const longest = { name: 120, title: 400, text: 600, code: 60, url: 600 } as const;
