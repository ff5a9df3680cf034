/** Work in parts: between two of them the page has its turn. Whoever goes on sees to it that the page is still the same. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all parts at once. */
export function whole<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Work in parts, or what was done at once. */
export function* inSteps<Result extends object | null>(work: Result | Steps<Result>): Steps<Result> {
  return work && 'next' in work ? yield* work : work;
}
