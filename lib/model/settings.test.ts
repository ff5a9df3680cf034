import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, repairSettings, type Settings, settingsSchema } from './settings.ts';
import { defaultThresholds, thresholdRanges } from './thresholds.ts';

const number = fc.oneof(fc.integer({ min: -2, max: 800 }), fc.anything());
const rule = fc.oneof(fc.constantFrom('confirm', 'review', '__proto__', 'Bad Id'), fc.string());
const anything = fc.oneof(
  fc.anything(),
  fc.record(
    {
      warningDays: number,
      guard: fc.oneof(fc.boolean(), fc.anything()),
      notifications: fc.oneof(fc.boolean(), fc.anything()),
      quietHours: fc.oneof(fc.record({ from: fc.string(), to: fc.constant('07:00') }), fc.anything()),
      smallSum: number,
      leads: fc.dictionary(rule, fc.record({ amberDays: number, redHours: number }, { requiredKeys: [] })),
      ownDays: fc.dictionary(rule, number),
    },
    { requiredKeys: [] },
  ),
);

test('whatever is stored becomes settings that stay as they are', () => {
  fc.assert(
    fc.property(anything, (stored) => {
      const repaired = repairSettings(stored);
      expect(Object.keys(repaired)).toEqual(Object.keys(defaultSettings));
      expect(repairSettings(JSON.parse(JSON.stringify(repaired)))).toEqual(repaired);
      expect(settingsSchema.parse(stored)).toEqual(repaired);
    }),
  );
});

test('a bad field is repaired alone', () => {
  const repaired = (stored: unknown) => repairSettings(stored);
  expect(repaired({ warningDays: 31, guard: false })).toEqual({ ...defaultSettings, guard: false });
  expect(repaired({ warningDays: 30, guard: 'no' })).toEqual({ ...defaultSettings, warningDays: 30 });
  expect(repaired({ quietHours: { from: '24:00', to: '08:00' } })).toEqual(defaultSettings);
  expect(repaired({ quietHours: null }).quietHours).toBeNull();
  expect(repaired({ chip: false })).toEqual({ ...defaultSettings, chip: false });
  expect(repaired({ chip: 'no' })).toEqual(defaultSettings);
  expect(repaired(null)).toEqual(defaultSettings);
});

test('of numbers by rule the good ones stay', () => {
  const settings = repairSettings({
    leads: {
      confirm: { amberDays: 5, redHours: -1 },
      review: { redHours: 9999 },
      'Not A Rule': { amberDays: 1 },
    },
    ownDays: { ship: 12, pay: 0, review: 14.5, confirm: '7' },
  } satisfies Record<keyof Pick<Settings, 'leads' | 'ownDays'>, unknown>);
  expect(settings.leads).toEqual({ confirm: { amberDays: 5 } });
  expect(settings.ownDays).toEqual({ ship: 12 });
});

test('of the thresholds only known names and numbers in range are kept', () => {
  const thresholds = {
    goodRate: 95.5,
    fewRatings: 20,
    youngMonths: 6.5,
    goodScore: 6,
    fewSold: '3',
    other: 1,
  };
  const given = JSON.parse(`{"__proto__": 4, ${JSON.stringify(thresholds).slice(1)}`);
  expect(repairSettings({ thresholds: given }).thresholds).toEqual({ fewRatings: 20, goodRate: 95.5 });
});

test('every threshold has a range, and its default lies in it', () => {
  expect(Object.keys(thresholdRanges).sort()).toEqual(Object.keys(defaultThresholds).sort());
  expect(repairSettings({ thresholds: defaultThresholds }).thresholds).toEqual(defaultThresholds);
});
