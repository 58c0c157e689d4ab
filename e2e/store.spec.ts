/** What is kept survives: a worker that ends in the middle of a write, a browser that is closed, two tabs at once, many large tenants. */
import { rmSync } from 'node:fs';
import type { ExtensionBrowser } from './browser.ts';
import { launchExtension, newProfile } from './browser.ts';
import { panel } from './editor-driver.ts';
import { endWorker } from './end-worker.ts';
import { expect, test } from './fixtures.ts';
import { importAll } from './import-all.ts';
import { sharePointPolicy } from './policies.ts';

const TENANT = 'tenant:fabrikam.onmicrosoft.com';
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const policies = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => sharePointPolicy({ id: idOf(n), name: `${name} ${n}` }));

/** What an extension page reads, while the worker may be away. */
const kept = (page: { evaluate<R>(read: () => Promise<R>): Promise<R> }) =>
  page.evaluate(() => chrome.storage.local.get(null));

/** Every policy of the tenant has its JSON, and all are of one import. */
function namesIn(stored: Record<string, unknown>): string[] {
  const { policies: all = {} } = (stored[TENANT] ?? {}) as { policies?: Record<string, { name: string }> };
  for (const place of Object.keys(all))
    expect(stored[`json:fabrikam.onmicrosoft.com ${place}`]).toMatchObject({ displayName: all[place]?.name });
  return Object.values(all).map(({ name }) => name);
}

test('a worker that ends in the middle of a write leaves the old state or the new one, whole', async ({
  page,
  extension,
}) => {
  await importAll(page, extension, policies(60, 'old'));
  for (const wait of [0, 2, 5, 10, 20, 40, 80]) {
    await page.evaluate(
      (all) => {
        void chrome.runtime
          .sendMessage({
            kind: 'import-policies',
            tenant: { name: 'Fabrikam', domain: 'fabrikam.onmicrosoft.com', directoryId: null },
            policies: all.map((json) => ({ json, file: 'all.json' })),
            whole: true,
          })
          .catch(() => undefined);
      },
      policies(60, `new ${wait}`),
    );
    // Not for something to happen: to end it at different places of its work.
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), wait);
    await endWorker(extension);
    const names = namesIn(await kept(page));
    expect(names).toHaveLength(60);
    const imports = new Set(names.map((name) => name.replace(/ \d+$/, '')));
    expect([...imports]).toHaveLength(1);
  }
  // It still works, with a worker that is started anew.
  await importAll(page, extension, policies(2, 'last'));
  expect(namesIn(await kept(page))).toEqual(['last 0', 'last 1']);
});

test('what is kept is there after the browser was closed and opened again', async ({ stage }) => {
  const profile = newProfile();
  const open = (): Promise<ExtensionBrowser> =>
    launchExtension(stage.portal.port, { profile, keepProfile: true });
  try {
    const first = await open();
    await importAll(await first.context.newPage(), first, policies(3, 'kept'));
    await first.close();
    const second = await open();
    const page = await second.context.newPage();
    await page.goto(`chrome-extension://${second.extensionId}/src/options/index.html`);
    expect(namesIn(await kept(page))).toEqual(['kept 0', 'kept 1', 'kept 2']);
    await expect(page.getByText('Fabrikam').first()).toBeVisible();
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('two tabs that read at once lose nothing', async ({ page, extension, openPolicy }) => {
  const portal = await openPolicy(sharePointPolicy({ id: idOf(1) }), sharePointPolicy({ id: idOf(2) }));
  const other = await extension.context.newPage();
  await Promise.all([page.goto(portal.editorUrl(idOf(1))), other.goto(portal.editorUrl(idOf(2)))]);
  await Promise.all([page, other].map((one) => panel(one).waitFor()));
  await expect
    .poll(() =>
      extension.worker.evaluate(async (key) => {
        const tenant = (await chrome.storage.local.get(key))[key] as { policies: object } | undefined;
        return Object.keys(tenant?.policies ?? {}).sort();
      }, TENANT),
    )
    .toEqual([`id:${idOf(1)}`, `id:${idOf(2)}`]);
  await other.close();
});

test('three tenants of 240 policies of 32 kB are kept, and one is forgotten without the others', async ({
  page,
  extension,
}) => {
  await page.goto(`chrome-extension://${extension.extensionId}/src/import/index.html`);
  const large = (n: number) => ({
    ...sharePointPolicy({ id: idOf(n), name: `Large ${n}` }),
    description: 'x'.repeat(32_000),
  });
  const all = Array.from({ length: 240 }, (_, n) => large(n));
  for (const domain of ['one.example', 'two.example', 'three.example'])
    expect(
      await page.evaluate(
        ([tenant, of]) =>
          chrome.runtime.sendMessage({
            kind: 'import-policies',
            tenant: { name: null, domain: tenant, directoryId: null },
            policies: of.map((json) => ({ json, file: 'all.json' })),
            whole: true,
          }),
        [domain, all] as const,
      ),
    ).toEqual({ problem: null });
  const bytes = () => page.evaluate(() => chrome.storage.local.getBytesInUse(null));
  expect(await bytes()).toBeGreaterThan(3 * 240 * 32_000);
  await page.evaluate(() => chrome.runtime.sendMessage({ kind: 'forget-tenant', key: 'two.example' }));
  const left = await bytes();
  expect(left).toBeGreaterThan(2 * 240 * 32_000);
  expect(left).toBeLessThan(2.2 * 240 * 32_000);
});
