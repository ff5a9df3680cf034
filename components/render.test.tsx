// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { OwnMessage } from '../lib/model/message.ts';
import { defaultSettings } from '../lib/model/settings.ts';
import { BeforeYouConfirm } from './before-you-confirm.tsx';
import { AgendaCard } from './deadline-card.tsx';
import { type Face, FaceProvider, type Notice } from './face.ts';
import { makeDeadline, makeOrder, translatorFor, watch } from './fixtures-for-tests.ts';
import { Guarded } from './guarded.tsx';
import { UnreadCard } from './health-bar.tsx';
import { OrdersSection } from './orders-section.tsx';
import type { UnreadPage } from './view/health.ts';

const now = '2026-09-01T12:00:00Z';
const send = vi.fn<Face['send']>();

function show(children: ComponentChildren, language = 'en'): HTMLElement {
  const face: Face = {
    translator: translatorFor(language),
    zone: 'UTC',
    now: signal(now),
    settings: signal(defaultSettings),
    notice: signal<Notice | null>(null),
    send,
    version: '0.1.0',
  };
  render(<FaceProvider value={face}>{children}</FaceProvider>, document.body);
  return document.body;
}

afterEach(() => {
  render(null, document.body);
  send.mockReset();
});

const entry = { watched: watch(makeOrder()), deadline: makeDeadline(), urgency: 'red' as const };
const buttonOf = (page: HTMLElement, text: string) =>
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent === text);

describe('a card', () => {
  test('says what, by when, why, on what it stands and how old it is', () => {
    const page = show(<AgendaCard entry={entry} />);
    for (const text of [
      'Buyer protection ends',
      'urgent',
      'before Sep 3 (last day Sep 2)',
      'in 36 hours',
      'If you do nothing',
      'printed on the page',
      '$24.99',
      'as of Aug 20',
    ]) {
      expect(page.textContent).toContain(text);
    }
    expect(page.querySelector('a.primary')?.getAttribute('href')).toContain('orderId=8200000000000001');
  });

  test('what does not press is folded', () => {
    const page = show(<AgendaCard entry={{ ...entry, urgency: 'owed' }} />);
    expect(page.querySelector('details.folded')?.hasAttribute('open')).toBe(false);
  });

  test('"done" goes to the background, and can be taken back', async () => {
    send.mockResolvedValue({ ok: true, value: null });
    const page = show(<AgendaCard entry={entry} />);
    buttonOf(page, 'Done')?.click();
    const mark = { type: 'mark', orderId: '8200000000000001', rule: 'protection', mark: { as: 'done' } };
    expect(send).toHaveBeenCalledExactlyOnceWith(mark);
  });

  test('"later" asks for how long, and puts it off by that', async () => {
    send.mockResolvedValue({ ok: true, value: null });
    const page = show(<AgendaCard entry={entry} />);
    buttonOf(page, 'Later')?.click();
    await vi.waitUntil(() => buttonOf(page, '3 days'));
    const before = Date.now();
    buttonOf(page, '3 days')?.click();
    const sent = send.mock.calls[0]?.[0] as Extract<OwnMessage, { type: 'mark' }>;
    const until = sent.mark.as === 'snoozed' ? Date.parse(sent.mark.until) : 0;
    expect(Math.abs(until - before - 3 * 86_400_000)).toBeLessThan(5_000);
  });
});

describe('before you confirm', () => {
  test.each(['en', 'ru', 'pl', 'id', 'bn'])('is said in %s', (language) => {
    const page = show(
      <BeforeYouConfirm watched={watch(makeOrder({ protectionEndsAt: '2026-09-20' }))} />,
      language,
    );
    expect(page.querySelectorAll('.reasons li').length).toBeGreaterThan(0);
    expect(page.textContent).toContain(translatorFor(language).before('2026-09-20', 'UTC', now));
    expect(page.querySelector('.bar')).not.toBeNull();
  });

  test('asks nothing of an order that is over', () => {
    const page = show(<BeforeYouConfirm watched={watch(makeOrder({ status: 'completed' }))} />);
    expect(page.querySelector('.reasons')).toBeNull();
    expect(page.textContent).toContain('Completed');
  });
});

describe('a page that could not be read', () => {
  const unread = {
    page: 'order-list',
    at: now,
    seen: 10,
    read: 3,
    codes: ['card-unread'],
    hasNewLayout: true,
  } as const;
  const showUnread = (known: Partial<UnreadPage>, skeleton: string | null = null, language = 'en') =>
    show(
      <UnreadCard
        unread={{ ...unread, codes: [...unread.codes], ...known }}
        here={null}
        skeletonOf={async () => skeleton}
      />,
      language,
    );

  test.each(['en', 'ru', 'pl', 'id', 'bn'])(
    'a new layout is said plainly in %s, and that nothing is lost',
    (language) => {
      const { t } = translatorFor(language);
      const text = showUnread({}, null, language).textContent;
      for (const key of ['layout_changed', 'page_order_list', 'unread_safe', 'layout_report'] as const)
        expect(text).toContain(t(key));
    },
  );

  test('says how much was read, or that all was', () => {
    expect(showUnread({}).textContent).toContain('read: 3 of 10');
    expect(showUnread({ read: 10, codes: [] }).textContent).toContain('still read everything');
    const few = showUnread({ read: 8, hasNewLayout: false });
    expect(few.textContent).toContain('2 of 10 orders could not be read');
    expect(few.querySelector('[data-layout]')).toBeNull();
    expect(showUnread({ page: 'search', read: 8, hasNewLayout: false }).textContent).toContain(
      'read: 8 of 10',
    );
  });

  test.each([
    ['with the skeleton of an open page', 'html\n body'],
    ['of codes alone when no page is open', null],
  ])('the report is copied %s', async (_, skeleton) => {
    const writeText = vi.fn(async (_text: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const page = showUnread({}, skeleton);
    buttonOf(page, 'Copy a report')?.click();
    await vi.waitUntil(() => writeText.mock.calls.length > 0);
    const [report = ''] = writeText.mock.calls[0] ?? [];
    expect(report.startsWith('{"escrowl":"0.1.0"')).toBe(true);
    expect(report.includes('html')).toBe(skeleton !== null);
    vi.unstubAllGlobals();
  });
});

test('of many orders a page is shown, then more', async () => {
  const entries = Array.from({ length: 250 }, (_, index) => ({
    watched: watch(makeOrder({ id: String(1000 + index) })),
    deadlines: [],
  }));
  const page = show(<OrdersSection entries={entries} orderId={null} />);
  expect(page.querySelectorAll('.order')).toHaveLength(100);
  buttonOf(page, 'Show more')?.click();
  await vi.waitUntil(() => page.querySelectorAll('.order').length === 200);
  expect(page.textContent).toContain('250 orders');
});

test('a title of the page is text, never markup', () => {
  const item = { lineId: null, productId: null, sku: null, skuId: null, quantity: 1, price: null };
  const order = makeOrder({ items: [{ ...item, title: '<img src=x onerror=alert(1)>' }] });
  const page = show(<AgendaCard entry={{ ...entry, watched: watch(order) }} />);
  expect(page.querySelector('img')).toBeNull();
  expect(page.textContent).toContain('<img src=x onerror=alert(1)>');
});

test('a part that fails says so and leaves the rest', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('no luck');
  };
  const page = show([
    <Guarded key="broken">
      <Broken />
    </Guarded>,
    <p key="rest">The rest</p>,
  ]);
  await vi.waitUntil(() => page.textContent?.includes('no luck'));
  expect(page.textContent).toContain('The rest');
  silence.mockRestore();
});
