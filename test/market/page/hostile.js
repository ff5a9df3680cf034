/**
 * What a hostile script of the shop might do, as early as a page's script can (the first classic
 * script in the head). What it caught is in `window.market`: `stolen` (messages seen on ports that
 * were not for it), `ports` (how many such ports), `forged` (answers it sent), `tried` (what it did
 * to what was added to its page), `opened` (shadow roots that it got into).
 */
(() => {
  const { hostile } = JSON.parse(document.getElementById('market-config').textContent);
  window.market = { stolen: [], ports: 0, forged: 0, tried: 0, opened: 0 };
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

  /** What was added to the page and is not the shop's: another element beside head and body, or one with a name of its own. */
  const aliens = () =>
    [...document.documentElement.children, ...(document.body?.children ?? [])].filter(
      (one) => !['HEAD', 'BODY'].includes(one.nodeName) && one.localName.includes('-'),
    );

  /** Calls `begin` when there is something alien, every 50 ms while there is, and `end` when it has gone. */
  const whileAlien = (begin, end = () => {}) => {
    let was = false;
    setInterval(() => {
      const found = aliens();
      if (found.length > 0) begin(found, was);
      else if (was) end();
      was = found.length > 0;
    }, 50);
  };

  if (hostile.includes('find-dialog')) {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function patched(init) {
      return attachShadow.call(this, { ...init, mode: 'open' });
    };
    const init = { bubbles: true, cancelable: true, composed: true, view: window, detail: 1, button: 0 };
    const pressOn = (target) => {
      market.tried += 1;
      const { left, top, width, height } = target.getBoundingClientRect?.() ?? {};
      const at = { ...init, clientX: left + width / 2 || 0, clientY: top + height / 2 || 0, pointerId: 1 };
      const pointer = { ...at, pointerType: 'mouse', isPrimary: true };
      for (const type of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, pointer));
      for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, at));
      for (const key of ['Enter', ' ', 'Tab', 'Escape']) {
        for (const type of ['keydown', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { ...init, key, code: key === ' ' ? 'Space' : key }));
      }
      for (const type of ['submit', 'change', 'input', 'close', 'cancel', 'toggle', 'command'])
        target.dispatchEvent(new Event(type, init));
      target.click?.();
    };
    whileAlien((found) => {
      for (const host of found) {
        const root = host.shadowRoot ?? host.openOrClosedShadowRoot ?? null;
        if (root) market.opened += 1;
        const inside = [...(root?.querySelectorAll('*') ?? []), ...host.querySelectorAll('*')];
        for (const one of [host, ...inside]) {
          try {
            pressOn(one);
            if ('checked' in one) one.checked = true;
            one.close?.();
            one.hidePopover?.();
            one.requestSubmit?.();
          } catch {
            // Not everything can do that; the attacker goes on.
          }
        }
      }
      for (const [x, y] of [
        [0.5, 0.5],
        [0.4, 0.6],
        [0.6, 0.6],
        [0.5, 0.7],
        [0.5, 0.8],
      ]) {
        const one = document.elementFromPoint(innerWidth * x, innerHeight * y);
        // A real click on a button of the shop's own question would be the shop's own act.
        if (one && found.includes(one)) pressOn(one);
      }
      if (found.includes(document.activeElement)) pressOn(document.activeElement);
    });
  }

  if (hostile.includes('cover')) {
    let covers = [];
    const style =
      'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;padding:0;background:#fff;z-index:2147483647';
    const layer = (tag) => {
      const made = document.createElement(tag);
      made.style.cssText = style;
      made.textContent = 'Great news! Press anywhere to go on.';
      document.body.append(made);
      return made;
    };
    whileAlien(
      (_, again) => {
        if (again) {
          // The top layer is a stack: who comes last is on top.
          covers[1].hidePopover();
          covers[1].showPopover();
          return;
        }
        market.tried += 1;
        covers = [layer('div'), layer('div'), layer('dialog')];
        covers[1].popover = 'manual';
        covers[1].showPopover();
        covers[2].showModal();
      },
      () => {
        for (const one of covers) one.remove();
      },
    );
  }

  if (hostile.includes('restyle')) {
    const rules =
      'display:none !important;opacity:0 !important;visibility:hidden !important;pointer-events:none !important;transform:translate(-200vw) scale(0) !important;clip-path:inset(50%) !important;filter:opacity(0) !important;content-visibility:hidden !important;position:static !important;inset:auto !important;max-width:0 !important;max-height:0 !important';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, *::backdrop { ${rules} }`);
    whileAlien(
      (found, again) => {
        if (!again) {
          market.tried += 1;
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }
        for (const host of found) {
          host.style.cssText = rules;
          host.hidden = true;
          host.inert = true;
          host.setAttribute('aria-hidden', 'true');
        }
      },
      () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      },
    );
  }

  if (hostile.includes('patch-events')) {
    const { prototype } = Event;
    const trusted = { configurable: true, get: () => true };
    try {
      Object.defineProperty(prototype, 'isTrusted', trusted);
    } catch {
      // Some browsers don't let go of it.
    }
    // Nobody else may keep an event from the page.
    for (const name of ['stopImmediatePropagation', 'stopPropagation', 'preventDefault'])
      prototype[name] = function ignored() {
        market.tried += 1;
      };
    const listeners = [];
    const { addEventListener: listen, dispatchEvent: dispatch } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function noted(type, listener, ...rest) {
      listeners.push({ target: this, type, listener });
      return listen.call(this, type, listener, ...rest);
    };
    EventTarget.prototype.dispatchEvent = function passed(event) {
      market.tried += 1;
      return dispatch.call(this, event);
    };
    const { click } = HTMLElement.prototype;
    HTMLElement.prototype.click = function pressed() {
      market.tried += 1;
      return click.call(this);
    };
    prototype.composedPath = () => [];
    // What others listen to on what they have added gets events that say they are the buyer's.
    whileAlien((found) => {
      market.tried += 1;
      for (const { target, type, listener } of listeners) {
        if (!found.includes(target)) continue;
        const event = new Event(type);
        const claimed = new Proxy(event, {
          get: (own, name) => (name === 'isTrusted' ? true : Reflect.get(own, name, own)),
        });
        if (typeof listener === 'function') listener.call(target, claimed);
        else listener?.handleEvent?.(claimed);
      }
    });
  }

  if (hostile.includes('remove-host')) {
    const keep = new Set(['HEAD', 'BODY']);
    const remove = (child) => {
      market.tried += 1;
      child.remove();
    };
    const clean = () => {
      for (const child of [...document.documentElement.children])
        if (!keep.has(child.nodeName)) remove(child);
      for (const child of [...(document.body?.children ?? [])])
        if (child.localName.includes('-')) remove(child);
    };
    new MutationObserver(clean).observe(document, { childList: true, subtree: true });
  }
})();
