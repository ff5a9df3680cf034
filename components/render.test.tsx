// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { OwnMessage } from '../lib/model/message.ts';
import { defaultSettings } from '../lib/model/settings.ts';
import type { StoredDeadline, StoredOrder, StoredParcel } from '../lib/model/stored.ts';
import type { Entry } from '../lib/rules/urgency.ts';
import { BeforeYouConfirm } from './before-you-confirm.tsx';
import { AgendaCard } from './deadline-card.tsx';
import { type Face, FaceProvider, type Notice } from './face.ts';
import { makeDeadline, makeOrder, translatorFor, watch } from './fixtures-for-tests.ts';
import { Guarded } from './guarded.tsx';
import { UnreadCard } from './health-bar.tsx';
import { Mistake } from './mistake.tsx';
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

const languages = ['en', 'ru', 'pl', 'id', 'bn'];
const said = { wrong: null, remindAt: null };
const came: StoredParcel = {
  orderId: '8200000000000001',
  code: 'LP00000000000001',
  otherCodes: null,
  carrier: null,
  service: null,
  status: 'delivered',
  eta: null,
  events: null,
  productIds: null,
  seen: { status: ['2026-08-30T10:00:00Z', 'api:tracking'] },
};
const entryOf = (
  order: Partial<StoredOrder>,
  parcels: StoredParcel[] = [],
  deadlines: StoredDeadline[] = [],
): Entry => ({ watched: watch(makeOrder(order), parcels), deadlines });

describe('before you confirm', () => {
  test.each(languages)('is said in %s', (language) => {
    const page = show(<BeforeYouConfirm entry={entryOf({ protectionEndsAt: '2026-09-20' })} />, language);
    const { t, before: until } = translatorFor(language);
    expect(page.querySelector('.verdict')?.textContent).toBe(t('confirm_verdict_wait'));
    expect(page.querySelectorAll('.check-reasons li').length).toBeGreaterThan(0);
    expect(page.textContent).toContain(until('2026-09-20', 'UTC', now));
    expect(page.querySelector('.bar')).not.toBeNull();
  });

  test.each([
    ['fine', entryOf({ said: { ...said, receivedAt: now, matchesAt: now, worksAt: now } }, [came])],
    ['wait', entryOf({}, [came])],
    ['stop', entryOf({ said: { ...said, wrong: now } }, [came])],
  ] as const)('says %s by word, picture and colour, the weightiest reason first', (verdict, entry) => {
    const page = show(<BeforeYouConfirm entry={entry} />);
    const line = page.querySelector('.verdict');
    expect(line?.getAttribute('data-verdict')).toBe(verdict);
    expect(line?.textContent).toBe(translatorFor('en').t(`confirm_verdict_${verdict}`));
    expect(line?.querySelector('svg path')).not.toBeNull();
    expect(page.querySelector('.check-reasons li')?.getAttribute('data-verdict')).toBe(verdict);
  });

  test('the boxes show what was ticked, and say what is', async () => {
    send.mockResolvedValue({ ok: true, value: null });
    const page = show(<BeforeYouConfirm entry={entryOf({ said: { ...said, receivedAt: '2026-08-30' } })} />);
    const boxes = [...page.querySelectorAll<HTMLInputElement>('.boxes input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);
    boxes[1]?.click();
    const say = { type: 'say', orderId: '8200000000000001' };
    expect(send).toHaveBeenLastCalledWith({ ...say, said: { matchesAt: '2026-09-01' } });
    boxes[0]?.click();
    expect(send).toHaveBeenLastCalledWith({ ...say, said: { receivedAt: null } });
  });

  test('a box that could not be remembered is not ticked', async () => {
    send.mockResolvedValue({ ok: false, error: 'no room' });
    const page = show(<BeforeYouConfirm entry={entryOf({})} />);
    const box = page.querySelector<HTMLInputElement>('.boxes input');
    box?.click();
    await vi.waitUntil(() => box?.checked === false);
    expect(send).toHaveBeenCalledOnce();
  });

  test.each(['completed', 'cancelled'] as const)('asks nothing of an order that is %s', (status) => {
    const page = show(<BeforeYouConfirm entry={entryOf({ status, placedAt: null })} />);
    expect(page.querySelector('.check-reasons, .boxes, .verdict, .mistake')).toBeNull();
  });
});

describe('confirmed by mistake', () => {
  const id = '8200000000000001';
  const windows = [
    makeDeadline({ rule: 'dispute-defective', by: '2026-10-30' }),
    makeDeadline({ rule: 'dispute-after-completion', by: '2026-09-07', basis: 'rule' }),
  ];
  const confirmed: Partial<StoredOrder> = {
    status: 'completed',
    closedBecause: 'confirmed',
    completedAt: '2026-08-31',
  };
  const mistaken: Partial<StoredOrder> = { ...confirmed, said: { ...said, mistakeAt: '2026-08-31' } };

  test.each(languages)('says in %s what can be done, in order and by when', (language) => {
    const page = show(<Mistake entry={entryOf(mistaken, [], windows)} />, language);
    const { t, before: until } = translatorFor(language);
    expect(page.querySelector('details')?.open).toBe(true);
    const steps = [...page.querySelectorAll('.steps > li')].map(({ textContent }) => textContent ?? '');
    expect(steps).toHaveLength(4);
    expect(steps[0]).toContain(t('mistake_at_once'));
    expect(steps[0]).toContain(`I confirmed receipt of order ${id} by mistake`);
    expect(steps[0]).toContain(t('mistake_support_text', id));
    expect(steps[1]).toContain(until('2026-09-07', 'UTC', now));
    expect(steps[2]).toContain(until('2026-10-30', 'UTC', now));
    expect(steps[3]).toContain(t('rule_card_chargeback_what'));
    expect(page.textContent).toContain(t('mistake_lead'));
  });

  test('is folded and offered until the buyer says so', async () => {
    send.mockResolvedValue({ ok: true, value: null });
    const page = show(<Mistake entry={entryOf(confirmed, [], windows)} />);
    expect(page.querySelector('details')?.open).toBe(false);
    buttonOf(page, 'I confirmed by mistake')?.click();
    const mistake = { type: 'say', orderId: id, said: { mistakeAt: '2026-09-01' } };
    expect(send).toHaveBeenCalledExactlyOnceWith(mistake);
  });

  test('can be taken back', () => {
    send.mockResolvedValue({ ok: true, value: null });
    const page = show(<Mistake entry={entryOf(mistaken, [], windows)} />);
    buttonOf(page, 'Take back')?.click();
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'say', orderId: id, said: { mistakeAt: null } });
  });

  test('says that no window is known, and that a day is missing', () => {
    const none = show(<Mistake entry={entryOf(mistaken)} />).textContent;
    expect(none).toContain('knows of no window');
    render(null, document.body);
    const unknown = show(<Mistake entry={entryOf({ status: 'completed' })} />).textContent;
    expect(unknown).toContain('No page has told when this order was completed');
  });

  test('the English text is copied', async () => {
    const writeText = vi.fn(async (_text: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const page = show(<Mistake entry={entryOf(mistaken)} />, 'ru');
    buttonOf(page, translatorFor('ru').t('mistake_copy'))?.click();
    await vi.waitUntil(() => writeText.mock.calls.length > 0);
    expect(writeText.mock.calls[0]?.[0]).toMatch(
      /^Hello\. I confirmed receipt of order 8200000000000001 by mistake/,
    );
    vi.unstubAllGlobals();
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
