/**
 * Looks at the answers with which the portal fills its list of policies, where the page itself reads them: at their address, whether they
 * succeeded, and their body. No header, no token and nothing that is sent is looked at, and the page gets what it would get without us.
 */
import { holdsPolicies, isBatch, isListAddress } from './addresses.ts';

/** What is told of an answer: where it came from, empty for a part of a batch, and its JSON. */
export interface Told {
  readonly address: string;
  readonly body: unknown;
}

/** The events between the page's world and ours, in one frame. `detail` is a Told as text. */
export const ANSWERED = 'ca-preflight-list';
export const SILENCED = 'ca-preflight-list-off';

type Page = Window & Pick<typeof globalThis, 'Response' | 'XMLHttpRequest' | 'CustomEvent'>;

/** Taps the page until it is silenced. */
export function tapList(page: Page): void {
  let silenced = false;
  const told = ({ address, body }: Told): void => {
    page.dispatchEvent(new page.CustomEvent(ANSWERED, { detail: JSON.stringify({ address, body }) }));
  };
  /** @param read gives the JSON, or its text */
  const look = (address: string, read: () => unknown): void => {
    if (silenced) return;
    try {
      const found = read();
      const body = typeof found === 'string' ? JSON.parse(found) : found;
      if (!isBatch(address)) told({ address, body });
      else
        for (const part of body.responses)
          if (part?.status === 200 && holdsPolicies(part.body)) told({ address: '', body: part.body });
    } catch {
      // No JSON, or not of the shape that is known: the portal's list is not known then.
    }
  };

  const answers = page.Response.prototype;
  for (const method of ['json', 'text'] as const)
    answers[method] = new Proxy(answers[method], {
      apply(original, answer: Response, none) {
        const body = Reflect.apply(original, answer, none);
        if (isOfList(answer))
          body.then(
            (read: unknown) => look(answer.url, () => read),
            () => undefined,
          );
        return body;
      },
    });

  // One function for all of them, so that a request that is opened again has it once.
  const loaded = ({ target }: Event): void => {
    const { status, responseURL, response } = target as XMLHttpRequest;
    if (status === 200 && isListAddress(responseURL)) look(responseURL, () => response);
  };
  const requests = page.XMLHttpRequest.prototype;
  requests.open = new Proxy(requests.open, {
    apply(original, request: XMLHttpRequest, how: Parameters<XMLHttpRequest['open']>) {
      Reflect.apply(original, request, how);
      if (isListAddress(String(how[1]))) request.addEventListener('load', loaded);
    },
  });

  page.addEventListener(SILENCED, () => {
    silenced = true;
  });
}

/** A page may call the method on something else, which must not fail otherwise than without us. */
function isOfList(answer: Response | undefined): boolean {
  try {
    return answer?.status === 200 && isListAddress(answer.url);
  } catch {
    return false;
  }
}
