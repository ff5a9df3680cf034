import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairSettings, settingsSchema } from './settings.ts';

const anything = fc.oneof(
  fc.anything(),
  fc.record(
    { warningDays: fc.oneof(fc.integer({ min: -2, max: 40 }), fc.anything()), guard: fc.anything() },
    { requiredKeys: [] },
  ),
);

test('repairing gives what the schema gives, and never throws', () => {
  fc.assert(
    fc.property(anything, (stored) => {
      const fields = typeof stored === 'object' && stored !== null ? stored : {};
      const { warningDays, guard } = fields as Record<string, unknown>;
      expect(repairSettings(stored)).toEqual(settingsSchema.parse({ warningDays, guard }));
    }),
  );
});

test('a bad field is repaired alone', () => {
  expect(repairSettings({ warningDays: 31, guard: false })).toEqual({ warningDays: 7, guard: false });
  expect(repairSettings({ warningDays: 30, guard: 'no' })).toEqual({ warningDays: 30, guard: true });
  expect(repairSettings(null)).toEqual({ warningDays: 7, guard: true });
});
