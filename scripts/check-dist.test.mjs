/** Breaks copies of a small extension in one place each: a check that lets one of them pass is no check. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDist } from './check-dist.mjs';

const WATCH = 'src/content/watch.iife.js';
const READ = 'src/content/read.js';
const TRANSLATIONS = 'src/content/translations.js';
const LIST_TAP = 'src/content/list-tap.js';
const LIST_RELAY = 'src/content/list-relay.js';
const WORKER = 'assets/worker.js';
const POPUP = 'src/popup/index.html';

const source = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'));
const manifest = {
  ...source,
  background: { service_worker: 'service-worker-loader.js', type: 'module' },
  content_scripts: source.content_scripts.map((script) => ({ ...script, js: [WATCH] })),
};

let dist;
beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'dist-'));
  put('manifest.json', JSON.stringify(manifest));
  put('managed-schema.json', '{}');
  put('service-worker-loader.js', `import './${WORKER}';\n`);
  put(WORKER, 'console.log(1);');
  put(WATCH, '(function(){console.log(1)})();');
  put(READ, '(function(){console.log(1)})();');
  put(TRANSLATIONS, '(function(){console.log(1)})();');
  put(LIST_TAP, '(function(){let r=window.XMLHttpRequest.prototype;r.open=new Proxy(r.open,{})})();');
  put(LIST_RELAY, '(function(){console.log(1)})();');
  put(
    POPUP,
    '<script type="module" src="/assets/popup.js"></script><link rel="stylesheet" href="/assets/popup.css">',
  );
  put('assets/popup.js', 'console.log(1);');
  put('assets/popup.css', 'p{}');
});
afterEach(() => rmSync(dist, { recursive: true }));

function put(file, content) {
  mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  writeFileSync(path.join(dist, file), content);
}
const change = (members) => put('manifest.json', JSON.stringify({ ...manifest, ...members }));

it('passes an extension that is as promised', () => {
  expect(checkDist(dist).problems).toEqual([]);
  expect(checkDist(dist).sizes.map(({ file }) => file)).toContain(READ);
});

it('fails when the schema of managed settings was not copied', () => {
  rmSync(path.join(dist, 'managed-schema.json'));
  expect(checkDist(dist).problems).toEqual(['managed-schema.json: is not there']);
});

describe('fails on the manifest', () => {
  it.each([
    ['a permission more', { permissions: [...manifest.permissions, 'tabs'] }],
    ['an optional permission', { optional_permissions: ['cookies'] }],
    ['a host more', { host_permissions: [...manifest.host_permissions, 'https://graph.microsoft.com/*'] }],
    ['an optional host more', { optional_host_permissions: ['<all_urls>'] }],
    ['a content script elsewhere', { content_scripts: [{ matches: ['<all_urls>'], js: [WATCH] }] }],
    [
      'a content script in the page’s own world',
      { content_scripts: [{ ...manifest.content_scripts[0], world: 'MAIN' }] },
    ],
    [
      'a content script in every frame',
      { content_scripts: [{ ...manifest.content_scripts[0], all_frames: true }] },
    ],
    ['a page in the developer tools', { devtools_page: 'src/popup/index.html' }],
    ['the reader declared', { content_scripts: [{ ...manifest.content_scripts[0], js: [WATCH, READ] }] }],
    [
      'files that pages can read',
      { web_accessible_resources: [{ resources: ['x'], matches: ['<all_urls>'] }] },
    ],
    ['an empty list of such files', { web_accessible_resources: [] }],
    ['pages that can connect', { externally_connectable: { matches: ['https://entra.microsoft.com/*'] } }],
    ['a key', { key: 'x' }],
    ['another schema of managed settings', { storage: { managed_schema: 'other.json' } }],
    ['no schema of managed settings', { storage: undefined }],
    ['another oldest browser', { minimum_chrome_version: '99' }],
    ['a policy of the pages that is missing', { content_security_policy: undefined }],
    [
      'a policy of the pages that lets code in',
      {
        content_security_policy: {
          extension_pages: `${manifest.content_security_policy.extension_pages}; connect-src https://x.example`,
        },
      },
    ],
    ['a long description', { description: 'x'.repeat(133) }],
  ])('%s', (_, members) => {
    change(members);
    expect(checkDist(dist).problems).not.toEqual([]);
  });
});

describe('fails on the files', () => {
  it.each([
    ['fetch', WORKER, 'fetch("/x")'],
    ['XMLHttpRequest', WORKER, 'new XMLHttpRequest'],
    ['XMLHttpRequest in the tap', LIST_TAP, '(function(){new window.XMLHttpRequest})()'],
    ['a request in the tap', LIST_TAP, '(function(){window.fetch=1})()'],
    ['a header in the tap', LIST_TAP, '(function(){r.setRequestHeader=1})()'],
    ['workers in the tap', LIST_TAP, '(function(){window.Worker=1})()'],
    ['storage in the tap', LIST_TAP, '(function(){localStorage})()'],
    ['the browser in the tap', LIST_TAP, '(function(){chrome.runtime})()'],
    ['sendBeacon', READ, '(function(){navigator.sendBeacon("x")})()'],
    ['WebSocket', 'assets/popup.js', 'new WebSocket("wss://x")'],
    ['EventSource', WORKER, 'new EventSource("x")'],
    ['eval', WORKER, 'eval("1")'],
    ['new Function', WORKER, 'new Function("1")'],
    ['Function as a function', WORKER, 'const f=Function("1")'],
    ['process.env', READ, '(function(){process.env.NODE_ENV})()'],
    ['an import from elsewhere', WORKER, 'import "https://cdn.example/x.js"'],
    ['a dynamic import from elsewhere', WORKER, 'import("https://cdn.example/x.js")'],
    ['the name of a source map', WORKER, '1;\n//# sourceMappingURL=worker.js.map'],
    ['a source map', 'assets/worker.js.map', '{}'],
    ['a source file', 'src/content/read.ts', ''],
    ['a style sheet that nothing uses', 'assets/lost.css', 'p{}'],
    ['a loader as content script', WATCH, '(function(){import(chrome.runtime.getURL("x.js"))})()'],
    ['a content script that is a module', READ, 'import "./x.js";'],
    ['a content script that leaks names', READ, 'const leaked = 1;'],
    ['a colour that the oldest browser does not know', 'assets/popup.css', 'p{color:light-dark(#000,#fff)}'],
    ['a script that is not there', POPUP, '<script src="../pages/x.js"></script>'],
    ['a script from elsewhere', POPUP, '<script src="https://cdn.example/x.js"></script>'],
    ['a script from elsewhere without protocol', POPUP, '<script src=//cdn.example/x.js></script>'],
    ['a style sheet from elsewhere', POPUP, '<link rel="stylesheet" href="https://cdn.example/x.css">'],
    ['code in the page', POPUP, '<script>1</script>'],
  ])('%s', (_, file, content) => {
    put(file, content);
    if (file === POPUP) put(POPUP, `${content}<link rel="stylesheet" href="/assets/popup.css">`);
    const { problems } = checkDist(dist);
    expect(problems).not.toEqual([]);
    for (const problem of problems) expect(problem).toMatch(file);
  });

  it.each([READ, TRANSLATIONS, LIST_TAP, LIST_RELAY])('without %s', (file) => {
    rmSync(path.join(dist, file));
    expect(checkDist(dist).problems).toEqual([`${file}: is not there`]);
  });

  it.each([
    [WATCH, 8],
    [READ, 70],
    [TRANSLATIONS, 8],
    [LIST_TAP, 1],
    [LIST_RELAY, 2],
  ])('%s above %i kB gzip', (file, kilobytes) => {
    put(file, `(function(){${JSON.stringify(noise(kilobytes * 1024 * 1.5))}})()`);
    expect(checkDist(dist).problems).toEqual([expect.stringContaining('the budget is')]);
  });
});

/** Text that hardly shrinks, and the same on every run. */
function noise(length) {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += String.fromCharCode(0x30 + (state % 75));
  }
  return text;
}
