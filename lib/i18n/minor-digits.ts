/** ISO 4217's currencies whose minor unit is not a hundredth. Intl is no help: browsers follow CLDR, which differs. */
const digits: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'UYI',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
]);

/** How many digits stand after the decimal point in a price of this currency: 0, 2 or 3. */
export function minorDigits(currency: string): number {
  return digits.get(currency) ?? 2;
}
