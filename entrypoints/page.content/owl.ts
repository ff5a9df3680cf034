const namespace = 'http://www.w3.org/2000/svg';

/** The owl that says whose question this is: its colour is the tone's. Drawn node by node, never from text. */
export function drawOwl(colour: string): SVGSVGElement {
  const owl = document.createElementNS(namespace, 'svg');
  owl.setAttribute('viewBox', '0 0 44 44');
  owl.setAttribute('aria-hidden', 'true');
  const parts: [string, Record<string, string>][] = [
    ['path', { d: 'M6 5l9 4a22 22 0 0 1 14 0l9-4v19a16 16 0 0 1-32 0z', fill: colour }],
    ['circle', { cx: '15', cy: '20', r: '6.5', fill: '#fff' }],
    ['circle', { cx: '29', cy: '20', r: '6.5', fill: '#fff' }],
    ['circle', { cx: '16', cy: '20', r: '3', fill: '#13201e' }],
    ['circle', { cx: '28', cy: '20', r: '3', fill: '#13201e' }],
    ['path', { d: 'M19.5 26h5L22 31z', fill: '#f4bd6c' }],
  ];
  for (const [name, attributes] of parts) {
    const part = document.createElementNS(namespace, name);
    for (const [attribute, value] of Object.entries(attributes)) part.setAttribute(attribute, value);
    owl.append(part);
  }
  return owl;
}
