/**
 * An invented person, sprinkled over every place where the real pages show one. Nothing of it may
 * reach Escrowl's database, backup or messages: `personalData` is what tests search for.
 */
export const person = {
  name: 'Zelda Quillfeather',
  street: '17 Marmalade Crescent',
  flat: 'Flat 9b, blue door',
  city: 'Upper Puddleton',
  region: 'Westfordshire',
  country: 'United Kingdom',
  countryCode: 'GB',
  postCode: 'QX7 4ZZ',
  phoneCountry: '+44',
  phone: '7700900461',
  neighbour: 'Barnaby Thistlewick',
} as const;

/** Texts that only the invented person's data hold. */
export const personalData: readonly string[] = [
  'Zelda',
  'Quillfeather',
  'Marmalade',
  'blue door',
  'Puddleton',
  'Westfordshire',
  'QX7 4ZZ',
  '7700900461',
  'Barnaby',
  'Thistlewick',
];
