import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for the profiles, builds and files of all tests: the runner ends its processes before they could clear up. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'escrowl-e2e-'));
  for (const name of ['TMPDIR', 'TEMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
