import { expect, it } from 'vitest';
import { isAnotherTenant, type Tenant, tenantOf } from './tenant.ts';

const PORTAL = 'https://entra.microsoft.com/';
const ID = '5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c6e';
const OTHER_ID = '7f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c6e';
const tenant = (members: Partial<Tenant>): Tenant => ({
  name: null,
  domain: null,
  directoryId: null,
  ...members,
});

it.each<[string, Partial<Tenant> | null, string, Tenant | null]>([
  ['nobody names one', null, PORTAL, tenant({})],
  [
    'the header alone',
    { name: 'Contoso', domain: 'contoso.com' },
    PORTAL,
    tenant({ name: 'Contoso', domain: 'contoso.com' }),
  ],
  ['the address alone', null, `${PORTAL}#@contoso.com/view/x`, tenant({ domain: 'contoso.com' })],
  [
    'the address, where the header’s domain is cut short',
    { name: 'Contoso', domain: null },
    `${PORTAL}?tid=${ID}`,
    tenant({ name: 'Contoso', directoryId: ID }),
  ],
  [
    'both the same',
    { name: 'Contoso', domain: 'contoso.com' },
    `${PORTAL}Contoso.com/#home`,
    tenant({ name: 'Contoso', domain: 'contoso.com' }),
  ],
  ['two different domains', { domain: 'contoso.com' }, `${PORTAL}#@fabrikam.com/view/x`, null],
  ['two different directories', { directoryId: ID }, `${PORTAL}?tid=${OTHER_ID}`, null],
])('%s', (_, shown, url, known) => {
  expect(tenantOf(shown, url)).toEqual(known);
});

it('another tenant is one that certainly is another', () => {
  const contoso = tenant({ name: 'Contoso', domain: 'contoso.com' });
  expect(isAnotherTenant(contoso, tenant({ name: 'Contoso', domain: 'fabrikam.com' }))).toBe(true);
  expect(isAnotherTenant(contoso, tenant({ name: 'Fabrikam' }))).toBe(true);
  expect(isAnotherTenant(tenant({ directoryId: ID }), tenant({ directoryId: OTHER_ID }))).toBe(true);
  expect(isAnotherTenant(contoso, tenant({ name: 'CONTOSO LTD', domain: 'contoso.com' }))).toBe(false);
  expect(isAnotherTenant(contoso, tenant({ name: 'Contoso' }))).toBe(false);
  expect(isAnotherTenant(contoso, tenant({}))).toBe(false);
  expect(isAnotherTenant(contoso, tenant({ directoryId: ID }))).toBe(false);
});
