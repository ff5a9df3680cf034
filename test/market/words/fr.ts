import { mostlyUnknown } from './placeholder.ts';

/** MARKETPLACE.md 2; the notes are the demo's own. */
export const fr = mostlyUnknown(
  'fr-FR',
  'latin',
  {
    status: { processing: "En attente d'expédition", shipped: 'Envoyé' },
    buttons: {
      confirm: 'Confirmer la commande reçue',
      track: 'Suivre',
      dispute: 'Ouvrir un litige',
    },
  },
  {
    failed: 'Une erreur est survenue. Réessayez plus tard.',
    signIn: 'Se connecter',
    signInText: 'Connectez-vous pour voir vos commandes.',
    added: 'Ajouté au panier !',
    confirmed: 'Réception confirmée.',
    removed: 'Commande supprimée.',
    loading: 'Chargement…',
    demo: 'Une démonstration locale avec des commandes inventées. Les mots entre ‹ › ne veulent rien dire.',
  },
);
