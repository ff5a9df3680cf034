import { expect, test } from 'vitest';
import { storeOfBlock } from './two-numbers.ts';

const link = (id: string) => `//www.aliexpress.com/store/${id}`;

test.each([
  ['120565', '1100574830'],
  ['1100574830', 120565],
  ['900103868', '1105843321'],
])('%s and %s are one store', (linked, number) => {
  const { part } = storeOfBlock('Lamp Shop', link(linked), number);
  expect(part).toMatchObject({ storeId: linked, otherIds: [String(number)] });
});

test.each([
  ['120565', '120566'],
  ['1100574830', '1100574831'],
  ['1100574830', '1100574830'],
  ['1100574830', null],
  ['1100574830', 'x'],
])('%s and %s are not told to be', (linked, number) => {
  expect(storeOfBlock('Lamp Shop', link(linked), number).part).toEqual({
    storeId: linked,
    name: 'Lamp Shop',
    url: `https://www.aliexpress.com/store/${linked}`,
  });
});
