/** How Chromium is started where a page is only looked at, without the extension. */
import type { LaunchOptions } from '@playwright/test';
import { findChromium } from '../browser.ts';

/** @param args further arguments of the command line */
export function plainChromium(...args: readonly string[]): LaunchOptions {
  const executablePath = findChromium();
  return {
    ...(executablePath && { executablePath }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  };
}

/** Every address leads to a replica on this machine. */
export const atReplica = (port: number): readonly string[] => [
  `--host-resolver-rules=MAP *:443 127.0.0.1:${port}`,
  '--ignore-certificate-errors',
];
