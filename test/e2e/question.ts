// The guard's dialog stands in a closed shadow root: answered here as a buyer without a mouse does.
import type { Page } from 'puppeteer-core';
import { hostTag } from '../../lib/wire/protocol.ts';
import { waitFor } from './wait.ts';

/** Whether the question stands over the page and has the focus. */
export const isAsked = (page: Page) =>
  page.evaluate((tag) => document.activeElement?.localName === tag, hostTag);

/** Whether the dialog stands on the page, asking or not. */
export const isThere = (page: Page) => page.evaluate((tag) => document.querySelector(tag) !== null, hostTag);

/** Waits for the question. */
export const question = (page: Page) => waitFor(() => isAsked(page), "the guard's question");

/** Presses Enter on what has the focus until the dialog is gone: in its first half second it ignores that. */
async function enterUntilGone(page: Page): Promise<void> {
  await waitFor(async () => {
    if (!(await isThere(page))) return true;
    await page.keyboard.press('Enter');
    return !(await isThere(page));
  }, 'the question to be answered');
}

/** "Not yet", which has the focus, and then "Close", which has it on what follows. */
export async function notYet(page: Page): Promise<void> {
  await question(page);
  await enterUntilGone(page);
}

/**
 * "Not yet", and no further: leaves the buyer before what can be done instead, awake. What stands in
 * the dialog can't be asked for, so this waits for its half second as a person would, twice.
 */
export async function later(page: Page): Promise<void> {
  await question(page);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await page.keyboard.press('Enter');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

/** Ticks the boxes that stand before "Not yet", and goes on by the button behind it. */
export async function goOn(page: Page, boxes: number): Promise<void> {
  await question(page);
  for (let box = 0; box < boxes; box += 1) {
    await shiftTab(page);
    await page.keyboard.press(' ');
  }
  for (let stop = 0; stop <= boxes; stop += 1) await page.keyboard.press('Tab');
  await enterUntilGone(page);
}

export async function shiftTab(page: Page): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
}

/** What the dialog says. Chromium only: its debugger sees into closed shadow roots. */
export async function words(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  try {
    await session.send('DOM.enable');
    const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    const children = new Map<number, number[]>();
    for (const { nodeId, parentId = 0 } of nodes)
      children.set(parentId, [...(children.get(parentId) ?? []), nodeId]);
    const host = nodes.find(({ localName }) => localName === hostTag);
    const inside = new Set<number>();
    const collect = (id: number) => {
      inside.add(id);
      for (const child of children.get(id) ?? []) collect(child);
    };
    if (host) collect(host.nodeId);
    return nodes
      .filter(({ nodeId, nodeType }) => nodeType === 3 && inside.has(nodeId))
      .map(({ nodeValue }) => nodeValue)
      .join('\n');
  } finally {
    await session.detach();
  }
}
