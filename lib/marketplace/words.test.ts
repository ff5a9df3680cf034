import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detailLabels, rowLabels } from './labels.ts';
import { statusFromTab, statusFromWords, statusWords } from './status.ts';
import { parcelStatusFromWords, parcelStatusOf, trackingCodes } from './tracking.ts';
import { confirmTypes, knownOtherTypes } from './types.ts';
import { confirmWords } from './words.ts';

describe('words of the marketplace', () => {
  it('mean one status each', () => {
    const all = Object.entries(statusWords).flatMap(([status, words]) => words.map((word) => [word, status]));
    expect(all.length).toBeGreaterThan(40);
    for (const [word, status] of all) expect(statusFromWords(word ?? '')).toBe(status);
  });

  it('are compared without case, spaces, ё and the full stop', () => {
    expect(statusFromWords(' Concluído ')).toBe('completed');
    expect(statusFromWords('ЗАВЕРШЁН')).toBe('completed');
    expect(statusFromWords('завершен.')).toBe('completed');
    expect(statusFromWords('Awaiting\u00a0delivery')).toBe('shipped');
    expect(statusFromWords('Awaiting delivery soon')).toBeNull();
    expect(statusFromWords('')).toBeNull();
    expect(statusFromWords('__proto__')).toBeNull();
  });

  it('have confirm buttons only where somebody saw one: none in Korean or Portuguese', () => {
    const languages = confirmWords.map(({ language }) => language);
    expect(languages).toEqual(['en', 'ru', 'es', 'fr', 'pl', 'id', 'bn']);
    for (const { words } of confirmWords) {
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(statusFromWords(word)).toBeNull();
    }
  });

  it('label one row each', () => {
    expect(detailLabels.size).toBe(Object.values(rowLabels).flat().length);
  });

  it('have tabs for the four running states only', () => {
    expect(
      ['all', 'unpaid', 'processing', 'shipped', 'completed', 'recycle', '__proto__'].map(statusFromTab),
    ).toEqual([null, 'unpaid', 'processing', 'shipped', 'completed', null, null]);
  });

  it('never list a confirming type among the others', () => {
    for (const type of confirmTypes) expect(knownOtherTypes.has(type)).toBe(false);
  });
});

describe('parcelStatusOf', () => {
  it.each([
    ['AE_GTMS_SIGNED', 'AE_GTMS_SIGNED', 'delivered'],
    ['AE_GTMS_DELIVERING', 'AE_GTMS_DO_DEPART', 'out-for-delivery'],
    ['AE_GTMS_DO_DEPART', null, 'out-for-delivery'],
    ['AE_GTMS_DO_ARRIVE', 'AE_GTMS_DO_ARRIVE', 'in-transit'],
    ['AE_GTMS_SC_DEPART', null, 'in-transit'],
    ['AE_GTMS_ACCEPT', null, 'accepted'],
    ['AE_PICK_UP_SUCCESS', null, 'accepted'],
    ['AE_LH_DEPART', 'AE_LH_DEPART_SUCCESS', 'in-transit'],
    ['AE_SC_INBOUND_SUCCESS', null, 'in-transit'],
    ['AE_CC_IM_START', null, 'customs'],
    ['AE_CC_HO_OUT_SUCCESS', null, 'customs'],
    ['AE_GWMS_PACKED', null, 'created'],
    [null, 'AE_ORDER_PAID', 'created'],
    ['AE_GTMS_ORDER_INFO_UPDATE', 'AE_GTMS_ORDER_INFO_UPDATE', null],
    ['AE_BRAND_NEW', null, 'unknown'],
    ['AE_BRAND_NEW', 'AE_GTMS_SIGNED', 'delivered'],
    ['AE_GTMS_SIGNED_NOT', null, 'unknown'],
    [null, null, null],
  ] as const)('%s, %s → %s', (primary, secondary, status) => {
    expect(parcelStatusOf(primary, secondary)).toBe(status);
  });

  it('knows names only where they are not many codes’', () => {
    expect(parcelStatusFromWords('Delivered')).toBe('delivered');
    expect(parcelStatusFromWords('Delivery update')).toBeNull();
  });
});

describe('docs/reading.md', () => {
  it('has every tracking code with its status', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/reading.md'), 'utf8');
    for (const [code, status] of Object.entries(trackingCodes)) {
      expect(page).toContain(`| \`${code}\` | ${status ?? 'says nothing'} |`);
    }
  });
});
