import { config } from './config.js';

/**
 * Makes an element. `props` are attributes, but for `class`, `on` ({event: listener}) and `image`
 * (a background picture, set through the CSSOM so that a strict CSP allows it).
 */
export function make(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (name === 'image') element.style.backgroundImage = `url("${value}")`;
    else if (name === 'class') element.className = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(
    ...children.flat().filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** A class name as the build tool of the real pages hashes it: `logistic-info-v2--nodeTitle--X0fPzen`. */
export function hashed(name) {
  let hash = config.seed * 2_654_435_761;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0), 16_777_619);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_';
  let suffix = '';
  for (let index = 0; index < 7; index += 1) {
    hash = Math.imul(hash ^ (hash >>> 13), 1_540_483_477);
    suffix += letters[(hash >>> 7) % letters.length];
  }
  return `${name}--${suffix}`;
}

/** The text of a piece of HTML in an answer (`<span>…</span>`), parsed without running it. */
export function plain(html) {
  return new DOMParser().parseFromString(String(html ?? ''), 'text/html').body.textContent;
}
