/** One tick of the tap's clock in milliseconds. */
export const tick = 100;

/** Ticks until a question must be on the screen. */
const ticksToShow = 3;
/** Ticks from one ping to the next, and from a ping without an answer to the end. */
const ticksToPing = 10;

export interface Patience {
  /** The page script said that the question stands before the buyer. */
  alive(): void;
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
  let left = ticksToShow;
  return {
    alive() {
      if (left <= ticksToPing) left = 2 * ticksToPing;
    },
    tick() {
      left -= 1;
      if (left === ticksToPing) return 'ping';
      return left > 0 ? 'wait' : 'give-up';
    },
  };
}
