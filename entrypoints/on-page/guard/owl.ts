const namespace = 'http://www.w3.org/2000/svg';

/** The owl that says whose question this is: its colour is the tone's. Drawn node by node, never from text. */
export function drawOwl(colour: string): SVGSVGElement {
  const owl = document.createElementNS(namespace, 'svg');
  owl.setAttribute('viewBox', '0 0 44 44');
  owl.setAttribute('aria-hidden', 'true');
  // An eye is a round dot: a line without length.
  const parts = [
    ['M6 5l9 4a22 22 0 0 1 14 0l9-4v19a16 16 0 0 1-32 0z', 0, colour],
    ['M15 20h0M29 20h0', 13, '#fff'],
    ['M16 20h0M28 20h0', 6, '#13201e'],
    ['M19.5 26h5L22 31z', 0, '#f4bd6c'],
  ] as const;
  for (const [d, dot, fill] of parts) {
    const part = document.createElementNS(namespace, 'path');
    const look = { d, fill, stroke: fill, 'stroke-width': dot, 'stroke-linecap': 'round' };
    for (const [name, value] of Object.entries(look)) part.setAttribute(name, `${value}`);
    owl.append(part);
  }
  return owl;
}
