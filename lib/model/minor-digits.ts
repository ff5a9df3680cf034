/** ISO 4217's currencies whose minor unit is not a hundredth. Intl is no help: browsers follow CLDR, which differs. */
const withoutMinorUnits = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const withThreeDigits = 'BHD IQD JOD KWD LYD OMR TND';

/** How many digits stand after the decimal point in a price of this currency (ISO 4217 code): 0, 2 or 3. */
export function minorDigits(currency: string): number {
  if (withoutMinorUnits.includes(currency)) return 0;
  return withThreeDigits.includes(currency) ? 3 : 2;
}
