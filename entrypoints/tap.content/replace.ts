/**
 * Puts a proxy in the place of a method: the page sees the same name, length, text and descriptor.
 * `call` gets the original method and must call it (with `Reflect.apply`) or answer in its place.
 */
export function replaceMethod<Self, Method extends (...args: never[]) => unknown>(
  owner: object,
  name: string,
  method: Method,
  call: (original: Method, self: Self, args: Parameters<Method>) => ReturnType<Method>,
): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const value = new Proxy(method, {
    apply: (original, self, args) => call(original, self as Self, args as Parameters<Method>),
  });
  Object.defineProperty(owner, name, { ...descriptor, value });
}
