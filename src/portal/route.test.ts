import { describe, expect, it } from 'vitest';
import { editorRoute, editorUrl, tenantInUrl } from './route.ts';

const ID = '1b9a2f5c-0d3e-4c6b-8a7f-2e5d9c0b1a23';
const NEW = { policyId: null };
const SAVED = { policyId: ID };

describe('editorRoute', () => {
  it.each([
    ['a new policy', 'https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade', NEW],
    [
      'a saved one',
      `https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${ID}`,
      SAVED,
    ],
    [
      'the Azure portal',
      `https://portal.azure.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${ID}`,
      SAVED,
    ],
    [
      'a tail that names the list',
      `https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${ID}?%23view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies?=`,
      SAVED,
    ],
    [
      'an encoded tail',
      `https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${ID}%3F%23view/x`,
      SAVED,
    ],
    [
      'the tenant in the path',
      `https://entra.microsoft.com/contoso.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${ID}`,
      SAVED,
    ],
    [
      'the tenant after the hash',
      `https://portal.azure.com/#@contoso.onmicrosoft.com/view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${ID}`,
      SAVED,
    ],
    [
      'flags before the hash',
      'https://entra.microsoft.com/?feature.msaljs=false&l=en.en-us#view/Microsoft_AAD_ConditionalAccess/PolicyBlade',
      NEW,
    ],
    ['Intune', 'https://intune.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade', NEW],
    ['US Government', 'https://portal.azure.us/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade', NEW],
    [
      'the old generation',
      `https://portal.azure.com/#blade/Microsoft_AAD_IAM/PolicyBlade/policyId/${ID}/appId//policyName/`,
      SAVED,
    ],
    [
      'the old generation, new policy',
      'https://aad.portal.azure.com/#blade/Microsoft_AAD_IAM/PolicyBlade',
      NEW,
    ],
    [
      'a blade rebuilt in React',
      `https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade.ReactView/policyId/${ID}`,
      SAVED,
    ],
    [
      'other letter case',
      `https://entra.microsoft.com/#VIEW/microsoft_aad_conditionalaccess/policyblade/PolicyId/${ID.toUpperCase()}`,
      SAVED,
    ],
    [
      'a policy id that is none',
      'https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/123',
      NEW,
    ],
  ])('knows %s', (_, url, route) => {
    expect(editorRoute(url)).toEqual(route);
  });

  it.each([
    ['the list', 'ConditionalAccessBlade/~/Policies'],
    ['the list, from the navigation', 'ConditionalAccessBlade/~/Policies/menuId//fromNav/Identity'],
    ['the list as React', 'PoliciesList.ReactView'],
    ['the templates', 'CaTemplates.ReactView/templateIds~/%5B%22x%22%5D'],
    ['another tab', 'ConditionalAccessBlade/~/NamedLocations'],
    ['a blade whose name begins the same', 'PolicyBladeSummary'],
    [
      'a list whose tail names the editor',
      'ConditionalAccessBlade?%23view/Microsoft_AAD_ConditionalAccess/PolicyBlade',
    ],
  ])('is silent on %s', (_, leaf) => {
    expect(
      editorRoute(`https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/${leaf}`),
    ).toBeNull();
  });

  it.each([
    '',
    'not an address',
    'https://entra.microsoft.com/',
    'https://entra.microsoft.com/#home',
    'about:blank',
  ])('is silent on %j', (url) => {
    expect(editorRoute(url)).toBeNull();
  });

  it('is silent on the same blade of another extension', () => {
    expect(editorRoute('https://portal.azure.com/#view/Microsoft_Azure_Policy/PolicyBlade')).toBeNull();
  });
});

describe('tenantInUrl', () => {
  const contoso = { domain: 'contoso.com', directoryId: null };
  it.each([
    ['https://entra.microsoft.com/contoso.com/#view/x', contoso],
    ['https://entra.microsoft.com/Contoso.COM/#view/x', contoso],
    [
      'https://portal.azure.com/#@contoso.onmicrosoft.com/view/x',
      { domain: 'contoso.onmicrosoft.com', directoryId: null },
    ],
    ['https://portal.azure.com/#@contoso.com', contoso],
    [`https://entra.microsoft.com/?tid=${ID}#home`, { domain: null, directoryId: ID }],
    [`https://entra.microsoft.com/?tenantId=${ID.toUpperCase()}`, { domain: null, directoryId: ID }],
    ['https://entra.microsoft.com/?tenant=contoso.com', contoso],
    [`https://entra.microsoft.com/?ctid=${ID}`, { domain: null, directoryId: ID }],
    [`https://portal.azure.com/${ID}/?x=1#home`, { domain: null, directoryId: ID }],
    [`https://entra.microsoft.com/contoso.com/?tid=${ID}#home`, { domain: 'contoso.com', directoryId: ID }],
  ])('%s', (url, tenant) => {
    expect(tenantInUrl(url)).toEqual(tenant);
  });

  it.each([
    'https://entra.microsoft.com/#view/x',
    'https://entra.microsoft.com/signin/index/',
    'https://entra.microsoft.com/index.html#home',
    'https://entra.microsoft.com/?tid=organizations',
    'https://entra.microsoft.com/contoso.com/#@fabrikam.com/view/x',
    'not an address',
  ])('names none, or not one for certain: %s', (url) => {
    expect(tenantInUrl(url)).toBeNull();
  });
});

describe('editorUrl', () => {
  it('keeps host, path, flags and tenant, so that the portal does not reload', () => {
    expect(editorUrl('https://portal.azure.com/contoso.com/?l=en#@contoso.com/view/Other/Blade', ID)).toBe(
      `https://portal.azure.com/contoso.com/?l=en#@contoso.com/view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${ID}`,
    );
  });

  it('is an editor route of that policy', () => {
    expect(editorRoute(editorUrl('https://entra.microsoft.com/#home', ID))).toEqual(SAVED);
  });
});
