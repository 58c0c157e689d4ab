/** Handlers that only a person's own click reaches; the page can make clicks of its own on our buttons. */
export const trusted =
  <E extends Event>(handle: (event: E) => void) =>
  (event: E): void => {
    if (event.isTrusted) handle(event);
  };
