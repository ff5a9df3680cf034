import { mostlyUnknown } from './placeholder.ts';

/** MARKETPLACE.md 2; a Polish guide prints the buttons to pay and to add to the cart; the notes are the demo's own. */
export const pl = mostlyUnknown(
  'pl-PL',
  'latin',
  {
    status: { processing: 'Oczekująca wysyłka', shipped: 'Wysłane', expired: 'Zamknięte' },
    buttons: {
      confirm: 'Potwierdź otrzymanie zamówienia',
      again: 'Dodaj do koszyka',
      pay: 'Zapłać teraz',
      dispute: 'Otwórz spór',
    },
  },
  {
    failed: 'Coś poszło nie tak. Spróbuj później.',
    signIn: 'Zaloguj się',
    signInText: 'Zaloguj się, aby zobaczyć swoje zamówienia.',
    added: 'Dodano do koszyka!',
    confirmed: 'Odbiór potwierdzony.',
    removed: 'Zamówienie usunięte.',
    loading: 'Wczytywanie…',
    demo: 'Lokalne demo ze zmyślonymi zamówieniami. Słowa w ‹ › nic nie znaczą.',
  },
);
