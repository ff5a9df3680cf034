import { parseArgs } from 'node:util';
import type { Instant } from '../../lib/model/moment.ts';
import { momentSchema } from '../../lib/model/moment.ts';
import { instantOf, startOfMoment } from '../../lib/time/moment.ts';
import { Refusal } from './refusal.ts';

export interface ReadOptions {
  /** Address of the page, null when not given. */
  url: string | null;
  /** The moment of reading. */
  at: Instant;
  /** IANA name. */
  zone: string;
  files: string[];
}

const usage = 'usage: npm run --silent read -- [--url URL] [--at MOMENT] [--zone IANA] FILE…';

/** The options of the command; throws a Refusal with the usage for anything else. */
export function readArguments(args: string[]): ReadOptions {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new Refusal(`no file given\n${usage}`);
  const zone = values.zone ?? Temporal.Now.timeZoneId();
  if (!isZone(zone)) throw new Refusal(`--zone ${zone} is no time zone of the IANA list`);
  if (values.url !== undefined && !URL.canParse(values.url)) {
    throw new Refusal(`--url ${values.url} is no address`);
  }
  return { url: values.url ?? null, at: momentIn(values.at, zone), zone, files: positionals };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, at: { type: 'string' }, zone: { type: 'string' } },
    });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : 'bad arguments'}\n${usage}`);
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function momentIn(at: string | undefined, zone: string): Instant {
  if (at === undefined) return instantOf(Date.now());
  try {
    return instantOf(startOfMoment(momentSchema.parse(at), zone));
  } catch {
    throw new Refusal(`--at ${at} is neither YYYY-MM-DD nor YYYY-MM-DDTHH:MM:SSZ`);
  }
}
