// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../lib/model/settings.ts';
import type { StoredOrder } from '../lib/model/stored.ts';
import { AgendaCard } from './deadline-card.tsx';
import { type Face, FaceProvider, type Notice } from './face.ts';
import { makeDeadline, makeOrder, translatorFor, watch } from './fixtures-for-tests.ts';
import { OrderCard } from './order-card.tsx';
import { RulesSection } from './rules-section.tsx';

const now = '2026-09-01T12:00:00Z';
const send = vi.fn<Face['send']>();
const notice = signal<Notice | null>(null);

function show(children: ComponentChildren, settings = defaultSettings, language = 'en'): HTMLElement {
  const face: Face = {
    translator: translatorFor(language),
    zone: 'UTC',
    now: signal(now),
    settings: signal(settings),
    notice,
    send,
    version: '0.1.0',
  };
  render(<FaceProvider value={face}>{children}</FaceProvider>, document.body);
  return document.body;
}

afterEach(() => {
  render(null, document.body);
  send.mockReset();
  notice.value = null;
});

const id = '8200000000000001';
const said = (more: Partial<StoredOrder['said']>) => ({ said: { wrong: null, remindAt: null, ...more } });
function showOrder(known: Partial<StoredOrder> = {}, deadlines = [makeDeadline()], language = 'en') {
  send.mockResolvedValue({ ok: true, value: null });
  const row = { watched: watch(makeOrder(known)), deadlines, urgency: 'none' as const };
  return show(<OrderCard row={row} isOpen />, defaultSettings, language);
}
const buttonOf = (page: HTMLElement, text: string) => {
  const found = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === text);
  if (!found) throw new Error(`no button "${text}"`);
  return found;
};
function fill(field: Element | null, value: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error('no field');
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('on an order the buyer', () => {
  test('says what no page tells, of today, and can take it back at once', async () => {
    const page = showOrder();
    buttonOf(page, 'I wrote to the seller today').click();
    await vi.waitUntil(() => notice.value);
    const message = { type: 'say', orderId: id } as const;
    expect(send).toHaveBeenCalledExactlyOnceWith({ ...message, said: { messageSentAt: '2026-09-01' } });
    expect(notice.value).toEqual({
      text: 'You wrote to the seller: Sep 1',
      undo: { ...message, said: { messageSentAt: null } },
    });
  });

  test('puts the day right, and what was said before can come back', async () => {
    const page = showOrder(said({ messageSentAt: '2026-08-28' }));
    const day = page.querySelector('.said input');
    expect(day?.getAttribute('max')).toBe('2026-09-01');
    fill(day, '2026-08-25');
    await vi.waitUntil(() => notice.value);
    expect(send).toHaveBeenCalledWith({ type: 'say', orderId: id, said: { messageSentAt: '2026-08-25' } });
    expect(notice.value?.undo).toMatchObject({ said: { messageSentAt: '2026-08-28' } });
    buttonOf(page, 'Take back').click();
    expect(send).toHaveBeenLastCalledWith({ type: 'say', orderId: id, said: { messageSentAt: null } });
  });

  test('says how many stars a review had; taken back, they go with it', () => {
    const page = showOrder({
      status: 'completed',
      ...said({ reviewLeftAt: '2026-08-28', reviewStars: 2 }),
    });
    const stars = page.querySelector<HTMLSelectElement>('.said select');
    expect(stars?.value).toBe('2');
    buttonOf(page, 'Take back').click();
    expect(send).toHaveBeenLastCalledWith({
      type: 'say',
      orderId: id,
      said: { reviewLeftAt: null, reviewStars: null },
    });
  });

  test('adds a deadline: the last day asked for, the day after it kept', () => {
    const page = showOrder();
    fill(page.querySelector('input[name="what"]'), '  Post office keeps it ');
    fill(page.querySelector('input[name="last-day"]'), '2026-09-10');
    page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(send).toHaveBeenCalledExactlyOnceWith({
      type: 'say',
      orderId: id,
      said: {
        own: [
          {
            rule: expect.stringMatching(/^own-[a-z]{5,10}$/),
            what: 'Post office keeps it',
            by: '2026-09-11',
          },
        ],
      },
    });
  });

  test('removes an own deadline among its dates, and it can come back', async () => {
    const own = [{ rule: 'own-post', what: 'Post office', by: '2026-09-11' }];
    const deadlines = [makeDeadline({ ...own[0], basis: 'user' })];
    const page = showOrder(said({ own }), deadlines);
    expect(page.querySelector('.dates.open')?.textContent).toContain('Post office');
    buttonOf(page, 'Remove').click();
    await vi.waitUntil(() => notice.value);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'say', orderId: id, said: { own: [] } });
    expect(notice.value?.undo).toMatchObject({ said: { own } });
  });

  test('writes a note, as text; an emptied one is none', () => {
    const page = showOrder(said({ note: '<b>blue</b>' }));
    expect(page.querySelector('.note')?.textContent).toBe('<b>blue</b>');
    expect(page.querySelector('.note b')).toBeNull();
    fill(page.querySelector('textarea'), ' ');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'say', orderId: id, said: { note: null } });
  });

  test('mutes it and unmutes it; a muted one says so', () => {
    let page = showOrder();
    buttonOf(page, 'Mute this order').click();
    expect(send).toHaveBeenLastCalledWith({ type: 'say', orderId: id, said: { mutedAt: now } });
    page = showOrder(said({ mutedAt: now }));
    expect(page.querySelector('.chip.muted')?.textContent).toBe('muted');
    buttonOf(page, 'Unmute this order').click();
    expect(send).toHaveBeenLastCalledWith({ type: 'say', orderId: id, said: { mutedAt: null } });
  });

  test.each(['ru', 'pl', 'id', 'bn'])('reads all of it in %s', (language) => {
    const page = showOrder({ ...said({ messageSentAt: '2026-08-28' }) }, [makeDeadline()], language);
    const { t } = translatorFor(language);
    for (const key of ['sayings_title', 'own_title', 'note_label', 'mute', 'said_message_sent'] as const) {
      expect(page.textContent).toContain(t(key));
    }
  });
});

test('a card offers what the buyer may have done about it', async () => {
  send.mockResolvedValue({ ok: true, value: null });
  const deadline = makeDeadline({ rule: 'ship', who: 'seller', basis: 'rule' });
  const watched = watch(makeOrder({ status: 'processing' }));
  const page = show(<AgendaCard entry={{ watched, deadline, urgency: 'owed' }} />);
  buttonOf(page, 'I wrote to the seller today').click();
  await vi.waitUntil(() => document.activeElement?.matches('a.primary'));
  expect(send).toHaveBeenCalledExactlyOnceWith({
    type: 'say',
    orderId: id,
    said: { messageSentAt: '2026-09-01' },
  });
});

test('the sources of a date lead to its rule', () => {
  const claims = [{ by: '2026-09-03', source: 'page:api:order-detail', applies: true }];
  const page = showOrder({}, [makeDeadline({ claims })]);
  expect(page.querySelector('.claims a')?.getAttribute('href')).toBe('/dashboard.html#rule-protection');
});

describe('the rules', () => {
  const inputOf = (page: HTMLElement, rule: string) =>
    page.querySelector<HTMLInputElement>(`#rule-${rule} input`);

  test('are all there; the one that the address names has the focus', async () => {
    const page = show(<RulesSection rule="ship" />);
    expect(page.querySelectorAll('.rule')).toHaveLength(31);
    expect(page.textContent).toContain('rulebook version');
    await vi.waitUntil(() => document.activeElement?.id === 'rule-ship');
  });

  test('take a number of the buyer, with the way back', async () => {
    send.mockResolvedValue({ ok: true, value: null });
    const settings = { ...defaultSettings, ownDays: { review: 20 } };
    const page = show(<RulesSection rule={null} />, settings);
    fill(inputOf(page, 'ship'), '12');
    await vi.waitUntil(() => notice.value);
    expect(send).toHaveBeenCalledExactlyOnceWith({
      type: 'settings',
      settings: { ...settings, ownDays: { review: 20, ship: 12 } },
    });
    expect(notice.value?.undo).toEqual({ type: 'settings', settings });
  });

  test('go back to the book, by the button or by emptying the field', () => {
    send.mockResolvedValue({ ok: true, value: null });
    const settings = { ...defaultSettings, ownDays: { ship: 12 } };
    const page = show(<RulesSection rule={null} />, settings);
    expect(page.querySelector('#rule-ship strong')?.textContent).toBe('12 days (yours)');
    buttonOf(page, 'Back to the book').click();
    fill(inputOf(page, 'ship'), '');
    const back = { type: 'settings', settings: { ...settings, ownDays: {} } };
    expect(send.mock.calls).toEqual([[back], [back]]);
  });

  test('refuse a number out of range', () => {
    const page = show(<RulesSection rule={null} />);
    fill(inputOf(page, 'ship'), '0');
    fill(inputOf(page, 'ship'), '4000');
    expect(send).not.toHaveBeenCalled();
  });

  test('offer no number for the end of protection', () => {
    expect(inputOf(show(<RulesSection rule={null} />), 'protection')).toBeNull();
  });
});
