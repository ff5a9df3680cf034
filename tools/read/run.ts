import { readArguments } from './arguments.ts';
import { readFiles } from './input.ts';
import { outputOf } from './output.ts';
import { Refusal } from './refusal.ts';

export interface Outcome {
  /** The exit code: 0, or 2 for input that nothing can be made of. */
  status: number;
  stdout: string;
  stderr: string;
}

/** The `read` command of CONTRACT.md: reads saved pages and answers offline, prints one JSON document. Never throws. */
export function run(args: string[]): Outcome {
  try {
    const options = readArguments(args);
    const visit = readFiles(options);
    const stderr = visit.notes.map((note) => `read: ${note}\n`).join('');
    return { status: 0, stdout: `${JSON.stringify(outputOf(visit, options), null, 2)}\n`, stderr };
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : `failed: ${describe(error)}`;
    return { status: 2, stdout: '', stderr: `read: ${reason}\n` };
  }
}

/** One line, never a stack trace. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : String(error);
}
