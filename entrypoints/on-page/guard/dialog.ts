import { type Phrase, sayPhrase } from '../../../lib/guard/phrase.ts';
import type { GuardQuestion } from '../../../lib/guard/question.ts';
import type { Formats } from '../../../lib/i18n/formats.ts';
import type { Instant } from '../../../lib/model/moment.ts';
import { element } from './element.ts';
import { drawOwl } from './owl.ts';
import { openStage, type Stage } from './stage.ts';

/** What can be done instead: a page to open, or an act that gives the sentence to show. */
export type Choice = { text: string } & ({ href: string } | { act(): Promise<string> });

export interface DialogInput {
  question: GuardQuestion;
  words: Formats;
  now: Instant;
  zone: string;
  /** What "not yet" leads on to, best first. */
  choices: readonly Choice[];
}

export interface GuardDialog {
  /** Whether the buyer goes on. Escape, "Not yet" and a page that removes the dialog are all a no. */
  answer: Promise<boolean>;
  /** Nobody waits for the answer any more, and nothing was sent: says so. */
  giveUp(): void;
  close(): void;
}

const colours = { calm: '#14807a', firm: '#b45309' };

/** Asks the question over the page. "Not yet" leads on to what can be done instead. Throws when it can't be shown. */
export function openDialog(input: DialogInput): GuardDialog {
  const { question, words } = input;
  let answered: (goes: boolean) => void = () => undefined;
  const answer = new Promise<boolean>((resolve) => {
    answered = resolve;
  });
  const stage = openStage(words.language, words.direction, () => answered(false));
  const refuse = (note: string | null) => {
    answered(false);
    showLater(stage, input, note);
  };
  showQuestion(stage, input, {
    notYet: () => refuse(null),
    goOn: () => {
      answered(true);
      stage.close();
    },
  });
  return { answer, giveUp: () => refuse(words.t('guard_gave_up')), close: stage.close };

  function showQuestion(stage: Stage, { now, zone }: DialogInput, acts: { notYet(): void; goOn(): void }) {
    const { t } = words;
    const say = (phrase: Phrase) => sayPhrase(phrase, words, zone, now);
    const { tone, title, about, knows, reasons, lost, boxes } = question;
    const ticks = boxes.map(() => element('input', { type: 'checkbox' }));
    const notYet = element('button', { type: 'button' }, t(question.notYet));
    const goOn = element('button', { type: 'button', disabled: boxes.length > 0 }, t(question.goOn));
    (tone === 'firm' ? notYet : goOn).className = 'first';
    for (const tick of ticks) {
      tick.addEventListener('change', () => {
        goOn.disabled = !ticks.every(({ checked }) => checked);
      });
    }
    stage.onClick(notYet, acts.notYet);
    stage.onClick(goOn, acts.goOn);
    const parts = [
      heading(t(title), tone),
      about.length > 0 && element('p', { className: 'about' }, about.map(say).join(' · ')),
      element(
        'div',
        { className: 'body', id: 'body' },
        reasons.length > 0 &&
          element(
            'section',
            { className: 'why' },
            element('h3', {}, t('guard_why')),
            element('ul', {}, ...reasons.map((reason) => element('li', {}, say(reason)))),
          ),
        lost && element('p', { className: 'lost' }, t(lost)),
        boxes.length > 0 &&
          element(
            'div',
            { className: 'boxes' },
            ...boxes.map((box, index) =>
              element('label', {}, ticks[index] ?? null, element('span', {}, t(box))),
            ),
            element('p', { className: 'hint' }, t('guard_tick')),
          ),
        ...knows.map((known) => element('p', { className: 'knows' }, say(known))),
      ),
      element('footer', {}, notYet, goOn),
    ];
    stage.show({ name: tone, parts, first: notYet });
  }
}

/** What "Not yet" leads on to. */
function showLater(stage: Stage, { words: { t }, choices }: DialogInput, note: string | null): void {
  const told = element('p', { role: 'status' }, note);
  const close = element('button', { type: 'button' }, t('guard_close'));
  stage.onClick(close, stage.close);
  const shown = choices.map((choice, index) => {
    if ('href' in choice) {
      const { text, href } = choice;
      const className = index === 0 ? 'first' : '';
      const link = element('a', { className, href, target: '_blank', rel: 'noopener' }, text);
      stage.onClick(link, () => undefined);
      return link;
    }
    const button = element('button', { type: 'button' }, choice.text);
    stage.onClick(button, async () => {
      button.disabled = true;
      told.textContent = await choice.act();
      close.focus();
    });
    return button;
  });
  const parts = [
    heading(t('guard_later_title'), 'calm'),
    element('div', { className: 'body', id: 'body' }, element('p', {}, t('guard_later')), told),
    element('footer', {}, ...shown, close),
  ];
  stage.show({ name: 'calm later', parts, first: close });
}

function heading(title: string, tone: GuardQuestion['tone']): HTMLElement {
  return element(
    'header',
    {},
    drawOwl(colours[tone]),
    element(
      'div',
      {},
      element('p', { className: 'brand' }, 'Escrowl'),
      element('h2', { id: 'title' }, title),
    ),
  );
}
