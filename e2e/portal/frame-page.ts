/**
 * The document of a React view's frame, as strict as Fluent allows. Its script may not make script or markup of strings; Fluent's style
 * element is let through by a nonce, and filled through `insertRule`. The real frame's policy was not found in public sources: inferred.
 */
import { randomBytes } from 'node:crypto';
import { LIST_VIEW } from './client/react/protocol.ts';
import { SERVICE_ORIGINS } from './services.ts';

export interface FramePage {
  readonly contentSecurityPolicy: string;
  readonly html: string;
}

/**
 * A page with a nonce of its own, for the paths `/React/frame.js` and `/React/frame.css`.
 * @param view The view that the frame shows; null for one that only waits for it and has no script (the real ones have; nothing is seen
 * of it).
 */
export function framePage(view: string | null): FramePage {
  const nonce = randomBytes(16).toString('base64');
  const asked = view === LIST_VIEW ? SERVICE_ORIGINS.join(' ') : "'self'";
  return {
    contentSecurityPolicy: [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      `connect-src ${asked}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      // Made while Knockout, whose observables the view models are, loads; no markup of it is used.
      'trusted-types knockout',
    ].join('; '),
    html: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>React view</title>
<link rel="stylesheet" href="/React/frame.css">
</head>
<body><div id="root"></div></body>
${view ? `<script nonce="${nonce}" src="/React/frame.js"></script>` : ''}
</html>
`,
  };
}
