import { mostlyUnknown } from './placeholder.ts';

/** An Indonesian guide prints these as buttons, states and a section; the notes are the demo's own. */
export const id = mostlyUnknown(
  'id-ID',
  'latin',
  {
    status: { completed: 'selesai', cancelled: 'Dibatalkan' },
    buttons: { confirm: 'Konfirmasi penerimaan', cancelOrder: 'batalkan pesanan' },
    list: { title: 'Pesanan Saya' },
  },
  {
    failed: 'Terjadi kesalahan. Coba lagi nanti.',
    signIn: 'Masuk',
    signInText: 'Masuk untuk melihat pesanan Anda.',
    added: 'Ditambahkan ke keranjang!',
    confirmed: 'Penerimaan dikonfirmasi.',
    removed: 'Pesanan dihapus.',
    loading: 'Memuat…',
    demo: 'Demo lokal dengan pesanan rekaan. Kata di dalam ‹ › tidak berarti apa-apa.',
  },
);
