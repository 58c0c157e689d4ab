/** One request of the list's frame, in each of the ways in which a page can make it; with the headers that the real ones were seen to have. */
import { TOKEN } from './token.ts';

export const GRAPH = 'https://graph.microsoft.com/beta';

const SESSION = crypto.randomUUID();

/** By `fetch`. Rejects on any answer that is no success. */
export async function fetched(url: string, more: RequestInit & { command?: string } = {}): Promise<unknown> {
  const { command, ...init } = more;
  const answer = await fetch(url, {
    ...init,
    headers: {
      ...headers(),
      ...(command && { 'x-ms-command-name': command }),
      ...(init.body && { 'Content-Type': 'application/json' }),
    },
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** By XMLHttpRequest, whose answer the browser (`json`) or the page itself (empty) parses. */
export function requested(url: string, responseType: 'json' | ''): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = responseType;
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    request.onerror = () => reject(new Error(`${url}: no answer`));
    request.onload = () => {
      if (request.status !== 200) reject(new Error(`${url}: ${request.status}`));
      else resolve(responseType === 'json' ? request.response : JSON.parse(request.responseText));
    };
    request.send();
  });
}

const headers = (): Record<string, string> => ({
  Authorization: `Bearer ${TOKEN}`,
  'x-ms-client-request-id': crypto.randomUUID(),
  'x-ms-client-session-id': SESSION,
  'x-ms-effective-locale': new URLSearchParams(location.search).get('l') ?? 'en.en-us',
});
