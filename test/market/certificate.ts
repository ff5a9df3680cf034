import { generate } from 'selfsigned';

const names = [
  'aliexpress.com',
  '*.aliexpress.com',
  'aliexpress.us',
  '*.aliexpress.us',
  'aliexpress.ru',
  '*.aliexpress.ru',
  'localhost',
  'm.localhost',
  'ru.localhost',
];

let made: Promise<{ key: string; cert: string }> | undefined;

/** A fresh self-signed certificate for the hosts that the demo plays, made once a process; nothing is written to disk. */
export function certificate(): Promise<{ key: string; cert: string }> {
  made ??= generate([{ name: 'commonName', value: 'Escrowl demo marketplace' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // A day back, for machines whose clocks differ.
    notBeforeDate: new Date(Date.now() - 86_400_000),
    notAfterDate: new Date(Date.now() + 30 * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  }).then((pem) => ({ key: pem.private, cert: pem.cert }));
  return made;
}
