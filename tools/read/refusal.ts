/** Input that the command can make nothing of; the message says what it tried. */
export class Refusal extends Error {}
