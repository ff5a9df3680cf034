/** Seconds that a condition may take before a test gives up. Generous: a busy two-core machine is the rule. */
const patience = Number(process.env.ESCROWL_PATIENCE ?? 20) * 1000;

/** Milliseconds until the next question: the longer it has taken, the rarer, for questions cost the browser time. */
const pauseAfter = (waited: number) => Math.min(40 + waited / 10, 200);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks again and again until the answer is neither false nor null nor undefined, and returns it.
 * A question that throws (a page that is still loading) counts as "not yet"; throws what was waited for,
 * with the last answer or error, when the time is over.
 */
export async function waitFor<T>(
  ask: () => T | Promise<T>,
  description: string,
  timeout = patience,
): Promise<NonNullable<Exclude<T, false>>> {
  const start = Date.now();
  const end = start + timeout;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined)
        return answer as NonNullable<Exclude<T, false>>;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(pauseAfter(Date.now() - start));
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout / 1000} s for ${description}; last: ${String(last)}`);
}

/** Waits until `ask` returns what equals `expected` (compared as JSON); the error shows both. */
export async function waitForValue<T>(
  ask: () => Promise<T>,
  expected: T,
  description: string,
  timeout?: number,
) {
  let last: T | undefined;
  const wanted = JSON.stringify(expected);
  await waitFor(
    async () => {
      last = await ask();
      return JSON.stringify(last) === wanted;
    },
    `${description} to be ${wanted}`,
    timeout,
  ).catch((error: Error) => {
    throw new Error(`${error.message}; it was ${JSON.stringify(last)}`);
  });
}
