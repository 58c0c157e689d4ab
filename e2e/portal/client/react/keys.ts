/** React's keys for view models, which have no names of their own. */
const keys = new WeakMap<object, number>();
let last = 0;

/** The same key for the same view model, and another for every other one: none takes over the component of one that has gone. */
export function keyOf(model: object): number {
  const key = keys.get(model) ?? ++last;
  keys.set(model, key);
  return key;
}
