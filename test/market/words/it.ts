import { mostlyUnknown } from './placeholder.ts';

/** MARKETPLACE.md 2; the notes are the demo's own. */
export const it = mostlyUnknown(
  'it-IT',
  'latin',
  {
    status: {
      unpaid: 'in attesa di pagamento',
      processing: 'in attesa di spedizione',
      shipped: 'spediti',
    },
    buttons: { track: 'traccia', dispute: 'Apri controversia' },
  },
  {
    failed: 'Qualcosa è andato storto. Riprova più tardi.',
    signIn: 'Accedi',
    signInText: 'Accedi per vedere i tuoi ordini.',
    added: 'Aggiunto al carrello!',
    confirmed: 'Ricezione confermata.',
    removed: 'Ordine eliminato.',
    loading: 'Caricamento…',
    demo: 'Una dimostrazione locale con ordini inventati. Le parole tra ‹ › non significano nulla.',
  },
);
