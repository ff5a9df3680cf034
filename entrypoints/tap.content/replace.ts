type Method = (...args: never[]) => unknown;

/** Taken before a page could replace it. */
export const { apply } = Reflect;

/**
 * Puts a proxy in the place of a method: the page sees the same name, length, text and descriptor.
 * `call` must answer in its place; `send` is the original as it was called, or with other arguments.
 */
export function replaceMethod<Name extends string, Owner extends { [Key in Name]: Method }, Self>(
  owner: Owner,
  name: Name,
  call: (
    send: (instead?: Parameters<Owner[Name]>) => ReturnType<Owner[Name]>,
    self: Self,
    args: Parameters<Owner[Name]>,
  ) => ReturnType<Owner[Name]>,
): void {
  owner[name] = new Proxy(owner[name], {
    apply: (original, self, args: never) =>
      call((sent = args) => apply(original, self, sent) as never, self, args),
  });
}
