import { expect, it } from 'vitest';
import { englishAddress } from './english-address.ts';
import { editorRoute } from './route.ts';

const HASH =
  '#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/6a1e3c50-0000-4000-8000-000000000001?x=1&l=de';

it.each([
  ['https://entra.microsoft.com/', 'https://entra.microsoft.com/?l=en.en-us'],
  ['https://entra.microsoft.com/?l=de.de-de', 'https://entra.microsoft.com/?l=en.en-us'],
  ['https://portal.azure.com/?a=%20b&L=de&l=fr&c', 'https://portal.azure.com/?l=en.en-us&a=%20b&c'],
  ['https://portal.azure.com/fabrikam.com?', 'https://portal.azure.com/fabrikam.com?l=en.en-us'],
  ['https://portal.azure.com/?language=x&label', 'https://portal.azure.com/?l=en.en-us&language=x&label'],
])('%s', (url, english) => {
  expect(englishAddress(url)).toBe(english);
  expect(englishAddress(url + HASH)).toBe(english + HASH);
  expect(englishAddress(englishAddress(url))).toBe(english);
});

it('the route stays', () => {
  const url = `https://entra.microsoft.com/?feature.msaljs=false${HASH}`;
  expect(editorRoute(englishAddress(url))).toEqual(editorRoute(url));
});
