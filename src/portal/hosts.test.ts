import { expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { FRAMES, isPortal, isShell, OPTIONAL_CLOUDS, patternsOf, SHELLS } from './hosts.ts';

it('the manifest asks for the hosts listed here and no others', () => {
  expect(manifest.host_permissions).toEqual(patternsOf([...SHELLS, ...FRAMES]));
  expect(manifest.optional_host_permissions).toEqual(
    OPTIONAL_CLOUDS.flatMap(({ shells }) => patternsOf(shells)),
  );
  expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(patternsOf(SHELLS));
});

it.each([
  'https://entra.microsoft.com/x',
  'https://ms.portal.azure.com/',
  'https://aad.portal.azure.com/#blade',
])('shell: %s', (url) => {
  expect(isShell(url)).toBe(true);
});

it.each([
  'http://entra.microsoft.com/',
  'https://entra.microsoft.com.evil.example/',
  'https://evilportal.azure.com/',
  'https://sandbox-1.reactblade.portal.azure.net/',
  'about:blank',
  '',
])('no shell: %s', (url) => {
  expect(isShell(url)).toBe(false);
});

it('a frame of the portal is of the portal', () => {
  expect(isPortal('https://sandbox-1.reactblade.portal.azure.net/React/Index')).toBe(true);
  // As the browser understands the pattern.
  expect(isPortal('https://reactblade.portal.azure.net/React/Index')).toBe(true);
  expect(isPortal('https://evilreactblade.portal.azure.net/')).toBe(false);
  expect(isPortal('https://portal.azure.net/')).toBe(false);
});
