/**
 * The two services that the list's frame asks: Microsoft Graph, and the older one of the same portal. As the real ones they want a bearer
 * token, and let the frame's origin alone read what they say. What is at their addresses is at no other host's.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FRAME_ORIGIN } from './client/react/protocol.ts';
import { TOKEN } from './client/react/token.ts';
import { graphAnswer } from './graph.ts';
import { legacyAnswer } from './legacy.ts';
import type { PolicyStore } from './policies.ts';
import { readJson } from './read-json.ts';
import { type Answer, type Asked, notFound } from './service-answer.ts';

const SERVICES: Readonly<Record<string, (asked: Asked, store: PolicyStore) => Answer>> = {
  'graph.microsoft.com': graphAnswer,
  'main.iam.ad.ext.azure.com': legacyAnswer,
};

export const SERVICE_ORIGINS: readonly string[] = Object.keys(SERVICES).map((host) => `https://${host}`);

export const isService = (host: string | undefined): boolean =>
  host !== undefined && Object.hasOwn(SERVICES, host);

const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'x-ms-client-request-id',
  'x-ms-client-session-id',
  'x-ms-command-name',
  'x-ms-effective-locale',
];

const NO_TOKEN: Answer = {
  status: 401,
  body: { error: { code: 'InvalidAuthenticationToken', message: 'Access token is empty.' } },
};

/** Answers a request to one of the services: the browser's question before it, or the request itself. */
export async function answerService(
  request: IncomingMessage,
  response: ServerResponse,
  store: PolicyStore,
): Promise<void> {
  const host = request.headers.host ?? '';
  response.setHeader('Vary', 'Origin');
  if (request.headers.origin === FRAME_ORIGIN)
    response.setHeader('Access-Control-Allow-Origin', FRAME_ORIGIN);
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
    response.setHeader('Access-Control-Allow-Headers', ALLOWED_HEADERS.join(', '));
    response.writeHead(204).end();
    return;
  }
  const asked: Asked = {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `https://${host}`),
    body: request.method === 'POST' ? await readJson(request) : null,
  };
  const { status, body } =
    request.headers.authorization === `Bearer ${TOKEN}`
      ? (SERVICES[host]?.(asked, store) ?? notFound(asked.url))
      : NO_TOKEN;
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(body));
}
