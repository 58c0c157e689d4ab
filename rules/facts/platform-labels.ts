/** What the editor calls device platforms. Source: the Device platforms pane of the Microsoft Entra admin center, 2026. */
import type { Draft } from '../../src/policy/draft.ts';
import { appliesToPlatform, type Platform } from './platforms.ts';
import { joined } from './words.ts';

const LABELS: Readonly<Record<Platform, string>> = {
  android: 'Android',
  iOS: 'iOS',
  windows: 'Windows',
  windowsPhone: 'Windows Phone',
  macOS: 'macOS',
  linux: 'Linux',
  // No list names these; the pane means them by "Any device".
  unknown: 'unknown platforms',
};

/** Those of several platforms that the policy certainly applies to: "Windows, macOS and Linux". */
export const platformsInWords = (draft: Draft, among: readonly Platform[]): string =>
  joined(
    among
      .filter((platform) => appliesToPlatform(draft, platform).value === true)
      .map((platform) => LABELS[platform]),
    'and',
  );
