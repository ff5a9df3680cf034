/**
 * What a hostile script of the shop might do, as early as a page's script can (the first classic
 * script in the head). What it caught is in `window.market`: `stolen` (messages seen on ports that
 * were not for it), `ports` (how many such ports), `forged` (answers it sent).
 */
(() => {
  const { hostile } = JSON.parse(document.getElementById('market-config').textContent);
  window.market = { stolen: [], ports: 0, forged: 0 };
  const { market } = window;

  /** Everything that an answer "go on" might look like. */
  const guesses = (message) => {
    const base = message && typeof message === 'object' ? message : {};
    return ['go', 'allow', 'yes', 'pass', 'confirm', 'release', true].flatMap((answer) => [
      answer,
      { ...base, answer },
      { ...base, type: 'answer', answer },
      { ...base, kind: 'answer', answer },
      { ...base, type: answer },
      { ...base, kind: answer },
      { ...base, decision: answer },
    ]);
  };

  const forgeOn = (port, message) => {
    for (const guess of guesses(message)) {
      market.forged += 1;
      try {
        port.postMessage(guess);
      } catch {
        // A port may be closed; the attacker goes on.
      }
      port.dispatchEvent(new MessageEvent('message', { data: guess }));
    }
  };

  const listenOn = (port) => {
    market.ports += 1;
    port.addEventListener('message', (event) => {
      // Its own forgeries don't count as loot.
      if (!event.isTrusted) return;
      market.stolen.push(event.data);
      forgeOn(port, event.data);
    });
    port.start();
  };

  if (hostile.includes('take-port')) {
    addEventListener('message', (event) => event.ports.forEach(listenOn), true);
    document.addEventListener('message', (event) => event.ports?.forEach(listenOn), true);
  }

  if (hostile.includes('patch-port')) {
    const known = new WeakSet();
    const seize = (port) => {
      if (known.has(port)) return;
      known.add(port);
      listenOn(port);
    };
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function patched(...args) {
      market.stolen.push(args[0]);
      seize(this);
      return postMessage.apply(this, args);
    };
    const { MessageChannel: Channel } = window;
    window.MessageChannel = class extends Channel {
      constructor() {
        super();
        seize(this.port1);
        seize(this.port2);
      }
    };
    const posted = window.postMessage;
    window.postMessage = (...args) => {
      for (const one of args.flat()) if (one instanceof MessagePort) seize(one);
      return posted.apply(window, args);
    };
  }

  // What somebody who read Escrowl's source would send: its own hand-over with a port of the
  // attacker's, and answers to requests that may be held.
  if (hostile.includes('forge')) {
    let held = 0;
    setInterval(() => {
      held = (held + 1) % 10;
      const messages = ['escrowl:port', { type: 'escrowl:port' }, ...guesses({ held })];
      for (const message of messages) {
        market.forged += 1;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event) => {
          market.ports += 1;
          market.stolen.push(event.data);
          forgeOn(port1, event.data);
        };
        window.postMessage(message, location.origin);
        window.postMessage(message, location.origin, [port2]);
        dispatchEvent(
          new MessageEvent('message', { data: message, source: window, origin: location.origin }),
        );
      }
    }, 250);
  }

  if (hostile.includes('remove-host')) {
    const keep = new Set(['HEAD', 'BODY']);
    const clean = () => {
      for (const child of [...document.documentElement.children])
        if (!keep.has(child.nodeName)) child.remove();
      for (const child of [...(document.body?.children ?? [])])
        if (child.localName.includes('-')) child.remove();
    };
    new MutationObserver(clean).observe(document, { childList: true, subtree: true });
  }
})();
