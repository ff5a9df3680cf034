import 'temporal-polyfill/global';
import { readArguments } from './read/arguments.ts';
import { readFiles } from './read/input.ts';
import { outputOf } from './read/output.ts';
import { Refusal } from './read/refusal.ts';

/** The `read` command of CONTRACT.md: reads saved pages and answers offline, prints one JSON document. */
function main(): number {
  try {
    const options = readArguments(process.argv.slice(2));
    const visit = readFiles(options);
    for (const note of visit.notes) process.stderr.write(`read: ${note}\n`);
    process.stdout.write(`${JSON.stringify(outputOf(visit, options), null, 2)}\n`);
    return 0;
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : `failed: ${describe(error)}`;
    process.stderr.write(`read: ${reason}\n`);
    return 2;
  }
}

/** One line, never a stack trace. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : String(error);
}

process.exitCode = main();
