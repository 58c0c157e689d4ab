/**
 * Event listeners that can be taken away together. Not by an AbortSignal: in Chromium 156 listeners of a content script that hang on one
 * were found missing in many runs. The cause is not settled; a handler that must not be reached checks its event itself.
 */
export class Listening {
  readonly #stops: (() => void)[] = [];

  /** Adds a handler for some types of event. */
  to<E extends Event>(
    target: EventTarget,
    types: readonly string[],
    handler: (event: E) => void,
    options: AddEventListenerOptions = {},
  ): void {
    for (const type of types) {
      target.addEventListener(type, handler as EventListener, options);
      this.#stops.push(() => target.removeEventListener(type, handler as EventListener, options));
    }
  }

  /** Also does this when all listeners are taken away. */
  atEnd(stop: () => void): void {
    this.#stops.push(stop);
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }
}
