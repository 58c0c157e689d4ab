/** A Chromium with the built extension in it, whose every address leads to the portal replica on this machine. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Worker } from '@playwright/test';

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

/** Places where systems keep Chromium; Playwright's own is used when none of them is there. */
const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium to start: `CHROMIUM`, Playwright's own, or the system's. Chrome itself no longer loads extensions from the command line. */
export function findChromium(): string | null {
  const own = chromium.executablePath();
  return [process.env.CHROMIUM, own, ...SYSTEM_CHROMIUM].find((file) => file && existsSync(file)) ?? null;
}

/**
 * Starts the browser.
 * @param port Port of the replica on 127.0.0.1; no request can reach another machine.
 * @throws when no Chromium is found, with what to install.
 */
export async function launchExtension(
  port: number,
  {
    dist = path.resolve('dist'),
    headless = true,
    viewport = { width: 1280, height: 800 },
    profile = newProfile(),
    keepProfile = false,
  } = {},
): Promise<ExtensionBrowser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium was found. Install one with: npx playwright install chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: headless ? viewport : null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const browser = context.browser();
  if (!browser) throw new Error('Chromium gave no browser handle.');
  return {
    context,
    worker,
    extensionId: new URL(worker.url()).host,
    cdp: await browser.newBrowserCDPSession(),
    async close() {
      await context.close();
      if (!keepProfile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A folder for what a browser keeps. */
export function newProfile(): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'preflight-'));
  mkdirSync(path.join(profile, 'Default'));
  // Without developer mode an unpacked extension stays disabled after chrome.runtime.reload().
  writeFileSync(
    path.join(profile, 'Default/Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  return profile;
}
