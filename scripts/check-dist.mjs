/**
 * Looks at the built extension and fails when it asks for more, shows more or sends more than docs/privacy.md
 * promises. Usage: node scripts/check-dist.mjs [folder]
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting'];
const HOSTS = [
  'https://entra.microsoft.com/*',
  'https://*.entra.microsoft.com/*',
  'https://portal.azure.com/*',
  'https://*.portal.azure.com/*',
  'https://intune.microsoft.com/*',
  'https://endpoint.microsoft.com/*',
  'https://*.reactblade.portal.azure.net/*',
];
const OPTIONAL_HOSTS = [
  'https://entra.microsoft.us/*',
  'https://*.entra.microsoft.us/*',
  'https://portal.azure.us/*',
  'https://*.portal.azure.us/*',
  'https://intune.microsoft.us/*',
  'https://entra.microsoftonline.cn/*',
  'https://*.entra.microsoftonline.cn/*',
  'https://portal.azure.cn/*',
  'https://*.portal.azure.cn/*',
  'https://intune.microsoftonline.cn/*',
];
/** What else a manifest may hold would give the extension more power, or show more of it to pages. */
const KEYS = [
  'manifest_version',
  'name',
  'short_name',
  'version',
  'description',
  'minimum_chrome_version',
  'icons',
  'action',
  'options_ui',
  'background',
  'storage',
  'permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'content_scripts',
];
/** The page's own world, every frame and blank frames are not for us. */
const CONTENT_SCRIPT_KEYS = ['matches', 'js', 'run_at'];
/** The settings that an organisation may make, and nothing else of the storage. */
const STORAGE = { managed_schema: 'managed-schema.json' };
const CSP = ["script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"];

const WATCH = 'src/content/watch.iife.js';
const READ = 'src/content/read.js';
const TRANSLATIONS = 'src/content/translations.js';
const LIST_TAP = 'src/content/list-tap.js';
const LIST_RELAY = 'src/content/list-relay.js';
/** Not declared: they run where the editor is, or where the admin switched something on. */
const INJECTED = [READ, TRANSLATIONS, LIST_TAP, LIST_RELAY];
const BUDGETS = {
  [WATCH]: 8 * 1024,
  [READ]: 70 * 1024,
  [TRANSLATIONS]: 8 * 1024,
  [LIST_TAP]: 1024,
  [LIST_RELAY]: 2 * 1024,
};

/** What may stand in no script, and what it would mean. */
const FORBIDDEN_CODE = [
  [/\bfetch\s*\(/, 'calls fetch: nothing may leave the browser'],
  [/\bXMLHttpRequest\b/, 'names XMLHttpRequest: nothing may leave the browser'],
  [/\bsendBeacon\b/, 'names sendBeacon: nothing may leave the browser'],
  [/\bWebSocket\b/, 'names WebSocket: nothing may leave the browser'],
  [/\bWebTransport\b/, 'names WebTransport: nothing may leave the browser'],
  [/\bEventSource\b/, 'names EventSource: nothing may leave the browser'],
  [/\bRTCPeerConnection\b/, 'names RTCPeerConnection: nothing may leave the browser'],
  [/\bimportScripts\b/, 'names importScripts: no code is loaded'],
  [/\beval\s*\(/, 'calls eval'],
  [/\bnew\s+Function\b|[^.\w]Function\s*\(/, 'makes code from text'],
  [/\bprocess\.env\b/, 'holds process.env, which does not exist in a browser'],
  [/\b(?:import|from)\s*\(?\s*["'`](?:https?:)?\/\//, 'imports from a remote address'],
  [/sourceMappingURL=/, 'names a source map'],
];

/** What the tap in the page's own world may not touch: there it would see tokens. */
const FORBIDDEN_IN_TAP = [
  [/fetch|\.send\b|\bRequest\b/, 'touches requests'],
  [/headers?\b|authorization|bearer|cookie/i, 'touches headers or tokens'],
  [/\bWorker\b|MessagePort|MessageChannel|postMessage/, 'touches workers or their ports'],
  [/\b(?:local|session)Storage\b|indexedDB/, 'touches what the portal stores'],
  [/\bchrome\b|\bbrowser\b/, 'speaks to the browser'],
];

/**
 * Everything that is wrong with a built extension, one sentence each; empty when it is fit to ship.
 *
 * @param {string} dist folder that holds manifest.json
 * @returns {{ problems: string[], sizes: { file: string, bytes: number, gzip: number }[] }}
 */
export function checkDist(dist) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const text = (file) => readFileSync(path.join(dist, file), 'utf8');
  const manifest = JSON.parse(text('manifest.json'));
  const scripts = files.filter((file) => /\.[cm]?js$/.test(file));
  const pages = files.filter((file) => file.endsWith('.html'));
  const styles = files.filter((file) => file.endsWith('.css'));
  const sizes = scripts.map((file) => {
    const bytes = readFileSync(path.join(dist, file));
    return { file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  });
  const problems = [
    ...ofManifest(manifest),
    ...ofContentScripts(manifest, files, text),
    ...scripts.flatMap((file) => ofCode(file, text(file))),
    ...pages.flatMap((file) => ofPage(file, text(file), files)),
    ...styles.flatMap((file) => ofStyle(file, text(file))),
    ...ofFiles(files, pages.map(text).join('\n'), manifest),
    ...ofSizes(sizes),
  ];
  return { problems, sizes };
}

function ofManifest(manifest) {
  const { content_security_policy: csp = {} } = manifest;
  const asked = (manifest.content_scripts ?? []).flatMap(({ matches }) => matches);
  return [
    ...notKnown('', manifest, KEYS),
    ...(manifest.content_scripts ?? []).flatMap((script) =>
      notKnown('content_scripts.', script, CONTENT_SCRIPT_KEYS),
    ),
    ...(JSON.stringify(manifest.storage) === JSON.stringify(STORAGE)
      ? []
      : [`manifest.json: storage is not ${JSON.stringify(STORAGE)}`]),
    ...beyond('permissions', manifest.permissions, PERMISSIONS),
    ...beyond('host_permissions', manifest.host_permissions, HOSTS),
    ...beyond('optional_host_permissions', manifest.optional_host_permissions, OPTIONAL_HOSTS),
    ...beyond('content_scripts.matches', asked, HOSTS),
    ...CSP.filter((rule) => !(csp.extension_pages ?? '').includes(rule)).map(
      (rule) => `manifest.json: the pages' policy lacks ${rule}`,
    ),
    ...(/unsafe|https?:/.test(csp.extension_pages ?? '')
      ? ['manifest.json: the pages may run code from elsewhere']
      : []),
    ...(manifest.minimum_chrome_version === '120'
      ? []
      : ['manifest.json: minimum_chrome_version is not 120']),
    ...((manifest.description ?? '').length <= 132
      ? []
      : ['manifest.json: the description is longer than 132 characters']),
  ];
}

const notKnown = (where, members, keys) =>
  Object.keys(members)
    .filter((key) => !keys.includes(key))
    .map((key) => `manifest.json: ${where}${key} is there (${JSON.stringify(members[key])})`);

const beyond = (what, asked = [], allowed) =>
  asked.filter((one) => !allowed.includes(one)).map((one) => `manifest.json: ${what} asks for ${one}`);

/**
 * Declared and injected scripts are classic, whole and present: a loader would need files that every page can
 * read.
 */
function ofContentScripts(manifest, files, text) {
  const declared = (manifest.content_scripts ?? []).flatMap(({ js = [] }) => js);
  const problems = INJECTED.filter((file) => declared.includes(file)).map(
    (file) => `${file}: is declared; it may run only where it is needed`,
  );
  for (const file of new Set([...declared, WATCH, ...INJECTED])) {
    if (!files.includes(file)) {
      problems.push(`${file}: is not there`);
      continue;
    }
    const code = text(file);
    if (
      !/^\s*(?:"use strict";|'use strict';)?\s*(?:\(function\s*\(\)|\(\(\)\s*=>|var \w+\s*=\s*\(?function)/.test(
        code,
      )
    )
      problems.push(`${file}: is not one self-contained function`);
    if (/\bimport\s*\(|^\s*(?:import|export)\s|runtime\.getURL\(/m.test(code))
      problems.push(`${file}: loads another file`);
  }
  return problems;
}

function ofCode(file, code) {
  // The tap hears that a request was opened, and sends none.
  const tapped = file === LIST_TAP;
  const looked = tapped ? code.replace(/\.XMLHttpRequest\.prototype\b/, '') : code;
  return [...FORBIDDEN_CODE, ...(tapped ? FORBIDDEN_IN_TAP : [])]
    .filter(([pattern]) => pattern.test(looked))
    .map(([, why]) => `${file}: ${why}`);
}

/** What the build has to write otherwise for the oldest browser that is promised. */
const ofStyle = (file, css) =>
  /\blight-dark\(/.test(css) ? [`${file}: names light-dark(), which Chromium 120 does not know`] : [];

function ofPage(file, html, files) {
  const remote =
    html.match(
      /<(?:script|link|img|iframe|form)\b[^>]*?\b(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\/[^>]*>/gi,
    ) ?? [];
  const inline = html.match(/<script(?![^>]*\bsrc\b)[^>]*>/gi) ?? [];
  const missing = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/gi)]
    .map(([, src]) => new URL(src, `https://extension/${file}`).pathname.slice(1))
    .filter((script) => !files.includes(script));
  return [
    ...remote.map((tag) => `${file}: loads from a remote address: ${tag}`),
    ...inline.map((tag) => `${file}: holds code in the page: ${tag}`),
    ...missing.map((script) => `${file}: asks for ${script}, which is not there`),
  ];
}

function ofFiles(files, pages, manifest) {
  const declared = (manifest.content_scripts ?? []).flatMap(({ css = [] }) => css);
  return [
    ...(files.includes(STORAGE.managed_schema) ? [] : [`${STORAGE.managed_schema}: is not there`]),
    ...files.filter((file) => file.endsWith('.map')).map((file) => `${file}: a source map`),
    ...files.filter((file) => /\.tsx?$/.test(file)).map((file) => `${file}: a source file`),
    ...files
      .filter(
        (file) => file.endsWith('.css') && !declared.includes(file) && !pages.includes(path.basename(file)),
      )
      .map((file) => `${file}: a style sheet that nothing uses; import it with ?inline`),
  ];
}

const ofSizes = (sizes) =>
  sizes
    .filter(({ file, gzip }) => gzip > (BUDGETS[file] ?? Number.POSITIVE_INFINITY))
    .map(({ file, gzip }) => `${file}: ${gzip} B gzip, the budget is ${BUDGETS[file]}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = process.argv[2] ?? 'dist';
  const { problems, sizes } = checkDist(dist);
  for (const { file, bytes, gzip } of sizes) console.log(`${file}  ${bytes} B, ${gzip} B gzip`);
  for (const problem of problems) console.error(`FAIL ${problem}`);
  console.log(problems.length === 0 ? `${dist}: fit to ship` : `${dist}: ${problems.length} problem(s)`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
