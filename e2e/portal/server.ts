/**
 * The portal replica: serves the rebuilt Conditional Access editor over local HTTPS under any host name.
 * A browser started with `--host-resolver-rules=MAP *:443 127.0.0.1:PORT --ignore-certificate-errors` sees it at the portal's own addresses.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSignedCertificate } from './certificate.ts';
import { type ClientBundle, clientBundle } from './client-bundle.ts';
import { type PageWishes, pageQuery } from './face-query.ts';
import { framePage } from './frame-page.ts';
import { PolicyStore } from './policies.ts';
import { readJson } from './read-json.ts';
import { answerService, isService } from './services.ts';

export interface Tenant {
  name: string;
  domain: string;
  upn: string;
}

export interface PortalOptions {
  /** Raw Graph conditionalAccessPolicy JSON of any shape; what is no policy is listed nowhere. */
  policies: readonly unknown[];
  tenant?: Tenant;
  port?: number;
}

export interface Portal {
  port: number;
  policies: readonly { id: string; displayName: string }[];
  /** The JSON as last saved; undefined for an unknown id. */
  saved(id: string): unknown;
  /** Host and path of every request that the server got. */
  requests: string[];
  editorUrl(id?: string, host?: string, wishes?: PageWishes): string;
  listUrl(wishes?: PageWishes): string;
  close(): Promise<void>;
}

const FABRIKAM: Tenant = {
  name: 'Fabrikam',
  domain: 'fabrikam.onmicrosoft.com',
  upn: 'admin@fabrikam.onmicrosoft.com',
};

/**
 * As strict as Knockout allows: it compiles bindings (unsafe-eval) and has a Trusted Types policy of its own beside the page's default one.
 * The real portal's policy was not found in public sources: inferred.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  'frame-src https://*.reactblade.portal.azure.net',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default knockout',
].join('; ');

const PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Microsoft Entra admin center</title>
<link rel="stylesheet" href="/portal.css">
</head>
<body class="fxs-portal fxs-theme-light"></body>
<script src="/portal.js"></script>
</html>
`;

/** Starts the replica and returns how to reach it. Throws when the client cannot be built or the port is taken. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const tenant = options.tenant ?? FABRIKAM;
  const store = new PolicyStore(options.policies);
  const requests: string[] = [];
  const [bundle, certificate] = await Promise.all([clientBundle('portal'), selfSignedCertificate()]);

  const server = createServer(certificate, (request, response) => {
    requests.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    answer(request, response, { bundle, store, tenant }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    get policies() {
      return store.names();
    },
    saved: (id) => store.saved(id),
    requests,
    editorUrl: (id, host = 'entra.microsoft.com', wishes = {}) =>
      `https://${host}/${pageQuery(wishes)}#view/Microsoft_AAD_ConditionalAccess/PolicyBlade${id ? `/policyId/${id}` : ''}`,
    listUrl: (wishes = {}) =>
      `https://entra.microsoft.com/${pageQuery(wishes)}#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

interface Site {
  bundle: ClientBundle;
  store: PolicyStore;
  tenant: Tenant;
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  if (isService(request.headers.host)) return answerService(request, response, site.store);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://entra.microsoft.com');
  if (pathname === '/portal.js') return send(response, 'text/javascript', site.bundle.script);
  if (pathname === '/portal.css') return send(response, 'text/css', site.bundle.style);
  if (pathname === '/React/frame.js')
    return send(response, 'text/javascript', (await clientBundle('frame')).script);
  if (pathname === '/React/frame.css') return send(response, 'text/css', (await clientBundle('frame')).style);
  if (pathname === '/React/Index') {
    const { contentSecurityPolicy, html } = framePage(searchParams.get('view'));
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    return send(response, 'text/html', html);
  }
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  if (pathname === '/replica/tenant') return sendJson(response, site.tenant);
  if (pathname.startsWith('/replica/policies'))
    return answerPolicies(request, response, pathname, site.store);
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  send(response, 'text/html', PAGE);
}

/** The replica's own backend; its addresses are deliberately none of Graph's. */
async function answerPolicies(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  store: PolicyStore,
): Promise<void> {
  const id = pathname.split('/')[3];
  if (request.method === 'GET') return sendJson(response, store.list());
  if (request.method === 'POST') return sendJson(response, store.create(await readJson(request)));
  if (request.method === 'PUT' && id && store.save(id, await readJson(request)))
    return sendJson(response, { id });
  response.writeHead(404).end();
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 'application/json', JSON.stringify(value));
}

function send(response: ServerResponse, type: string, body: string): void {
  response
    .writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' })
    .end(body);
}
