// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tapForms } from './form.ts';
import { operation, recordingWire } from './page.fixture.ts';

const methods = HTMLFormElement.prototype;
const { submit, requestSubmit } = methods;
const add = window.addEventListener.bind(window);
const confirmPage = 'https://trade.aliexpress.com/order_detail.htm?orderId=1';
let recorded: ReturnType<typeof recordingWire>;
/** What left the page: the form's id and the submitter's value. */
let sent: [string, string | null][];
let ended: AbortController;

/** What the browser does to a form after a trusted click, or requestSubmit: the event, then the way of all forms. */
function browserSubmits(form: HTMLFormElement, submitter: HTMLElement | null = null) {
  const event = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter });
  Object.defineProperty(event, 'isTrusted', { value: true });
  form.dispatchEvent(event);
  if (!event.defaultPrevented) sent.push([form.id, submitter?.getAttribute('value') ?? null]);
}

beforeEach(() => {
  sent = [];
  recorded = recordingWire();
  ended = new AbortController();
  const { signal } = ended;
  vi.spyOn(window, 'addEventListener').mockImplementation((type, listener, capture) =>
    add(type, listener, { capture: capture === true, signal }),
  );
  methods.requestSubmit = function requestSubmit(this: HTMLFormElement, submitter) {
    browserSubmits(this, submitter as HTMLElement | null);
  };
  methods.submit = function submit(this: HTMLFormElement) {
    sent.push([this.id, null]);
  };
  tapForms(recorded.wire);
});

afterEach(() => {
  ended.abort();
  vi.restoreAllMocks();
  Object.assign(methods, { submit, requestSubmit });
  document.body.replaceChildren();
});

/** A form as the old site has them; fields may have the names of a form's own members. */
function makeForm(attributes = `method="post" action="${confirmPage}"`) {
  document.body.innerHTML = `<form id="f" ${attributes}>
    <input name="action" value="confirmOrderReceived"><input name="method" value="x"><input name="orderId" value="8200000000000001">
    <button name="how" value="all">All</button>
    <button name="how" value="act" formaction="${operation}">Act</button>
    <button name="how" value="post" formmethod="post">Post</button></form>`;
  const [form] = document.forms;
  const [all, act, post] = document.querySelectorAll('button');
  if (!form || !all || !act || !post) throw new Error('no form');
  return { form, all, act, post };
}

test('a submitted form waits, and goes once by the button that it was submitted with', async () => {
  const { form, all } = makeForm();
  const heard = vi.fn();
  form.addEventListener('submit', heard);
  browserSubmits(form, all);
  expect([sent, heard.mock.calls.length]).toEqual([[], 0]);
  await vi.waitFor(() => expect(recorded.holds[0]?.body).toContain('orderId=8200000000000001'));
  expect(recorded.holds[0]?.url).toBe(confirmPage);
  recorded.holds[0]?.decide(true);
  expect([sent, heard.mock.calls.length]).toEqual([[['f', 'all']], 1]);
});

test('stopped: nothing is sent, and no listener of the page heard of it', () => {
  const { form, all } = makeForm();
  const heard = vi.fn();
  form.addEventListener('submit', heard);
  browserSubmits(form, all);
  recorded.holds[0]?.decide(false);
  expect([sent, heard.mock.calls.length]).toEqual([[], 0]);
  browserSubmits(form, all);
  expect(recorded.holds).toHaveLength(2);
});

test('the submit method waits too', () => {
  const { form } = makeForm();
  form.submit();
  expect(sent).toEqual([]);
  recorded.holds[0]?.decide(true);
  expect(sent).toEqual([['f', null]]);
});

test.each<[string, (form: HTMLFormElement, button: HTMLElement) => void, (string | null)[]]>([
  ['by a button', browserSubmits, ['f', 'all']],
  ['by a script', (form) => form.submit(), ['f', null]],
])('submitted again %s while it waits: it goes once', (_, submitForm, gone) => {
  const { form, all } = makeForm();
  submitForm(form, all);
  submitForm(form, all);
  expect([recorded.holds.length, sent]).toEqual([1, []]);
  recorded.holds[0]?.decide(true);
  expect(sent).toEqual([gone]);
});

test('a page that keeps the submission to itself does so after the word', () => {
  const { form, all } = makeForm();
  const fetched = vi.fn();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fetched();
  });
  browserSubmits(form, all);
  expect(fetched).not.toHaveBeenCalled();
  recorded.holds[0]?.decide(true);
  expect([fetched.mock.calls.length, sent]).toEqual([1, []]);
});

test('a page that sends the form itself on the way is not asked about twice', () => {
  const { form, all } = makeForm();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.submit();
  });
  browserSubmits(form, all);
  recorded.holds[0]?.decide(true);
  expect([recorded.holds.length, sent]).toEqual([1, [['f', null]]]);
  form.submit();
  expect(recorded.holds).toHaveLength(2);
});

test('the address and the method of the button go before those of the form', () => {
  const { form, all, act, post } = makeForm(`action="${confirmPage}"`);
  browserSubmits(form, all);
  expect([sent.length, recorded.holds.length]).toEqual([1, 0]);
  browserSubmits(form, post);
  expect(recorded.holds.map(({ url }) => url)).toEqual([confirmPage]);
  recorded.holds[0]?.decide(false);
  browserSubmits(form, act);
  expect(recorded.holds.map(({ url }) => url)).toEqual([confirmPage, operation]);
});

test('a form without an address goes to the page that it stands on', () => {
  vi.stubGlobal('location', { href: confirmPage });
  Object.defineProperty(window, 'location', { value: { href: confirmPage }, configurable: true });
  try {
    const { form } = makeForm('method="POST"');
    browserSubmits(form);
    expect(recorded.holds.map(({ url }) => url)).toEqual([confirmPage]);
  } finally {
    Reflect.deleteProperty(window, 'location');
    vi.unstubAllGlobals();
  }
});

test.each([
  ['of another address', 'method="post" action="https://www.aliexpress.com/search"'],
  ['that only asks', `method="get" action="${confirmPage}"`],
  ['without a method', `action="${confirmPage}"`],
])('a form %s is left alone', (_, attributes) => {
  const { form, all } = makeForm(attributes);
  browserSubmits(form, all);
  form.submit();
  expect(sent).toEqual([
    ['f', 'all'],
    ['f', null],
  ]);
  expect(recorded.holds).toEqual([]);
});

test('an event that a script of the page made submits nothing, held or not', () => {
  const { form } = makeForm();
  const heard = vi.fn();
  form.addEventListener('submit', heard);
  form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  expect([heard.mock.calls.length, recorded.holds.length]).toEqual([1, 0]);
});
