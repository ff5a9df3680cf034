import type { BrowserName } from '../e2e/browser.ts';

/** Some measurements of one thing, in ms. */
export class Sample {
  readonly values: number[] = [];

  at(share: number): number {
    const sorted = [...this.values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  }

  toString(): string {
    return `${ms(this.at(0.5))} (p95 ${ms(this.at(0.95))})`;
  }
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const times = (one: Sample, other: Sample) => `×${(one.at(0.5) / other.at(0.5)).toFixed(2)}`;
export const tell = (kind: BrowserName, what: string, said: string) =>
  console.log(`${kind.padEnd(9)} ${what.padEnd(34)} ${said}`);
