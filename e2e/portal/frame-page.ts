/**
 * The document of a React view's frame, as strict as Fluent allows. Its script may not make script or markup of strings; Fluent's style
 * element is let through by a nonce, and filled through `insertRule`. The real frame's policy was not found in public sources: inferred.
 */
import { randomBytes } from 'node:crypto';

export interface FramePage {
  readonly contentSecurityPolicy: string;
  readonly html: string;
}

/**
 * A page with a nonce of its own, for the paths `/React/frame.js` and `/React/frame.css`.
 * @param shows Whether the frame shows a view; one that only waits for it has no script (the real ones have; nothing is seen of it).
 */
export function framePage(shows: boolean): FramePage {
  const nonce = randomBytes(16).toString('base64');
  return {
    contentSecurityPolicy: [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "connect-src 'self'",
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
${shows ? `<script nonce="${nonce}" src="/React/frame.js"></script>` : ''}
</html>
`,
  };
}
