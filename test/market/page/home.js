import { words } from './config.js';
import { make } from './dom.js';
import { frame } from './frame.js';
import { place } from './place.js';
import { tiles } from './tiles.js';

export const load = async () => {};

export function draw() {
  frame('Demo marketplace', make('p', { class: 'order-block' }, words.notes.demo), tiles(place.shelf));
}
