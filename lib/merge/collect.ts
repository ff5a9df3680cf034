import type { ReaderResult, Reading } from '../model/reading.ts';
import type { Look } from './look.ts';

/** Every part of one list of a reading, with its look. */
export function* partsOf<Part>(
  reading: Reading,
  listOf: (result: ReaderResult) => Part[] | null,
): Generator<[Part, Look]> {
  for (const result of reading.results) {
    for (const part of listOf(result) ?? []) yield [part, [reading.at, result.reader]];
  }
}

/** Puts the parts that speak of one record together. */
export function collect<Part, T>(
  parts: Iterable<[Part, Look]>,
  idOf: (part: Part) => string,
  make: (part: Part, look: Look) => T,
  join: (known: T, offered: T) => T,
): Map<string, T> {
  const collected = new Map<string, T>();
  for (const [part, look] of parts) {
    const known = collected.get(idOf(part));
    const made = make(part, look);
    collected.set(idOf(part), known ? join(known, made) : made);
  }
  return collected;
}
