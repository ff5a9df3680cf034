/** One tick of the tap's clock in milliseconds. */
export const tick = 100;

/** Ticks until a question must be on the screen. */
const ticksToShow = 3;
/** Ticks from one ping to the next. */
const ticksToPing = 10;

export interface Patience {
  /** The question is shown, or answered. */
  shown(): void;
  pong(): void;
  /** To be called every `tick` ms. `ping`: ask whether the page script is still there. `give-up`: nobody is. */
  tick(): 'wait' | 'ping' | 'give-up';
}

/**
 * How long the tap holds a request for a page script that does not answer: 300 ms until the
 * question must be shown, then a ping every second that must be answered before the next one.
 * Counted in ticks, because late ticks of one timer come as one: a page that is busy for a second
 * does not use the patience up before our own message had its turn.
 */
export function createPatience(): Patience {
  let isShown = false;
  let ticks = 0;
  let unanswered = false;
  return {
    shown() {
      if (!isShown) ticks = 0;
      isShown = true;
    },
    pong() {
      unanswered = false;
    },
    tick() {
      ticks += 1;
      if (!isShown) return ticks >= ticksToShow ? 'give-up' : 'wait';
      if (ticks % ticksToPing !== 0) return 'wait';
      if (unanswered) return 'give-up';
      unanswered = true;
      return 'ping';
    },
  };
}
