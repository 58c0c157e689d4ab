/** The replica's list of policies as a React view: what it asks of Microsoft Graph, in each of its ways, and what it shows of the answers. */
import { request } from 'node:https';
import type { FrameLocator, Page, Response } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import type { Asks } from './portal/client/oddities.ts';
import { FRAME_ORIGIN, LIST_VIEW } from './portal/client/react/protocol.ts';
import { TOKEN } from './portal/client/react/token.ts';
import { ORGANIZATION_WORD } from './portal/graph.ts';

const STATES = ['enabled', 'disabled', 'enabledForReportingButNotEnforced', 'enabled', 'disabled'];
const POLICIES = STATES.map((state, index) =>
  sharePointPolicy({
    id: `6a1e3c50-0000-4000-8000-00000000000${index + 1}`,
    name: `CA00${index + 1}: SharePoint`,
    state,
  }),
);
const ROWS = STATES.map((state, index) => [
  `CA00${index + 1}: SharePoint`,
  { enabled: 'On', disabled: 'Off' }[state] ?? 'Report-only',
]);
const FIRST_ID = '6a1e3c50-0000-4000-8000-000000000001';

const GRAPH = 'https://graph.microsoft.com/beta';
const LIST = `${GRAPH}/identity/conditionalAccess/policies`;
const CONTEXT = `${GRAPH}/$metadata#identity/conditionalAccess/policies`;

/** The requests of each way, and the context of each answer (for the older service, and for a batch, the members of the answer). */
const WAYS: Record<Asks, readonly (readonly [address: string, says: string])[]> = {
  graph: [[`GET ${LIST}`, CONTEXT]],
  batch: [[`POST ${GRAPH}/$batch`, 'responses']],
  paged: [
    [`GET ${LIST}?$top=2`, CONTEXT],
    [`GET ${LIST}?$top=2&$skiptoken=2`, CONTEXT],
    [`GET ${LIST}?$top=2&$skiptoken=4`, CONTEXT],
  ],
  selected: [[`GET ${LIST}?$select=id,displayName,state`, `${CONTEXT}(id,displayName,state)`]],
  legacy: [
    [
      'GET https://main.iam.ad.ext.azure.com/api/Policies/Policies?top=50&nextLink=null&appId=&includeBaseline=false',
      'items,nextLink',
    ],
  ],
  policy: [
    [`GET ${LIST}`, CONTEXT],
    [`GET ${LIST}/${FIRST_ID}`, `${CONTEXT}/$entity`],
  ],
};

const list = (page: Page): FrameLocator => page.frameLocator(`iframe[name="${LIST_VIEW}"]`);
const policyLinks = (page: Page) => list(page).getByRole('grid').getByRole('link');

for (const asks of Object.keys(WAYS) as Asks[]) {
  test(`asked by ${asks}: every policy is listed, and every request bears the token`, async ({
    page,
    stage,
  }) => {
    const portal = await stage.show(POLICIES);
    const answers: Response[] = [];
    const complaints: string[] = [];
    page.on('response', (response) => {
      if (/graph\.microsoft|iam\.ad\.ext/.test(response.url()) && response.request().method() !== 'OPTIONS')
        answers.push(response);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await page.goto(portal.listUrl({ list: 'frame', asks }));

    await expect(policyLinks(page)).toHaveText(ROWS.map(([name]) => name as string));
    for (const [index, [name, state]] of ROWS.entries()) {
      const row = list(page)
        .getByRole('row')
        .nth(index + 1);
      await expect(row).toContainText(name as string);
      await expect(row).toContainText(state as string);
    }
    await expect(page.getByRole('heading', { name: 'Conditional Access | Policies' })).toBeVisible();
    expect(complaints).toEqual([]);

    const heard = await Promise.all(
      answers.map(async (answer) => [
        `${answer.request().method()} ${answer.url()}`,
        saysOf(await answer.json()),
      ]),
    );
    expect(heard).toEqual([[`GET ${GRAPH}/organization`, `${GRAPH}/$metadata#organization`], ...WAYS[asks]]);
    expect(await answers[0]?.text()).toContain(ORGANIZATION_WORD);
    for (const answer of answers) {
      const headers = await answer.request().allHeaders();
      expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
      expect(headers['x-ms-client-request-id']).toBeTruthy();
    }
  });
}

test('a batch is answered from its last request to its first', async ({ page, stage }) => {
  const portal = await stage.show(POLICIES);
  const answered = page.waitForResponse(`${GRAPH}/$batch`);
  await page.goto(portal.listUrl({ list: 'frame', asks: 'batch' }));
  const { responses } = (await (await answered).json()) as {
    responses: { id: string; status: number; body: { '@odata.context': string; value: unknown[] } }[];
  };
  expect(
    responses.map(({ id, status, body }) => [id, status, body['@odata.context'], body.value.length]),
  ).toEqual([
    ['2', 200, `${GRAPH}/$metadata#identity/conditionalAccess/namedLocations`, 0],
    ['1', 200, CONTEXT, POLICIES.length],
  ]);
});

test('a click on a policy opens its editor in the shell, and the list knows what was saved there', async ({
  page,
  stage,
}) => {
  const portal = await stage.show(POLICIES);
  await page.goto(portal.listUrl({ list: 'frame' }));
  await policyLinks(page).filter({ hasText: 'CA002' }).click();
  const editor = page.locator('main section').last();
  await expect(editor.getByRole('heading', { name: 'CA002: SharePoint' })).toBeVisible();
  expect(page.url()).toContain('/PolicyBlade/policyId/6a1e3c50-0000-4000-8000-000000000002');
  const frame = page.locator(`iframe[name="${LIST_VIEW}"]`);
  await expect(frame).toHaveCount(1);
  await expect(frame).toBeHidden();

  await editor.getByRole('textbox').fill('CA002: renamed');
  await editor.getByRole('button', { name: 'Save', exact: true }).click();
  await editor.getByRole('button', { name: 'Close' }).click();
  await expect(policyLinks(page).nth(1)).toHaveText('CA002: renamed');
});

test('the list says so when the service does not answer', async ({ page, stage }) => {
  const portal = await stage.show(POLICIES);
  await page.route(LIST, (route) => route.abort());
  await page.goto(portal.listUrl({ list: 'frame' }));
  await expect(list(page).getByText('The policies could not be loaded.')).toBeVisible();
  await expect(list(page).getByText('Loading policies')).toHaveCount(0);
});

test('the services answer who has the token, at their own hosts, and let one origin alone read it', async ({
  stage,
}) => {
  const { port } = await stage.show(POLICIES);
  const authorization = `Bearer ${TOKEN}`;
  const path = '/beta/identity/conditionalAccess/policies';
  const legacy = '/api/Policies/Policies';

  expect(await ask(port, 'graph.microsoft.com', path)).toMatchObject({ status: 401 });
  expect(await ask(port, 'main.iam.ad.ext.azure.com', legacy)).toMatchObject({ status: 401 });
  expect(await ask(port, 'graph.microsoft.com', path, { authorization })).toMatchObject({ status: 200 });
  expect(await ask(port, 'graph.microsoft.com', legacy, { authorization })).toMatchObject({ status: 404 });
  expect(await ask(port, 'main.iam.ad.ext.azure.com', path, { authorization })).toMatchObject({
    status: 404,
  });
  const elsewhere = await ask(port, 'entra.microsoft.com', path, { authorization });
  expect(elsewhere.type).toContain('text/html');

  const asked = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' };
  const ours = await ask(port, 'graph.microsoft.com', path, { ...asked, origin: FRAME_ORIGIN }, 'OPTIONS');
  expect(ours).toMatchObject({ status: 204, readableBy: FRAME_ORIGIN });
  const others = { ...asked, origin: 'https://entra.microsoft.com' };
  const refused = await ask(port, 'graph.microsoft.com', path, others, 'OPTIONS');
  expect(refused.readableBy).toBeUndefined();
});

/** The context of a Graph answer; the names of its members when it has none. */
const saysOf = (answer: Record<string, unknown>): string =>
  String(answer['@odata.context'] ?? Object.keys(answer));

interface Answered {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly readableBy: string | undefined;
}

/** Asks the replica as one of its hosts, without a browser. */
function ask(
  port: number,
  host: string,
  path: string,
  headers: object = {},
  method = 'GET',
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, rejectUnauthorized: false };
    request({ ...options, headers: { ...headers, host } }, (answer) => {
      answer.resume();
      resolve({
        status: answer.statusCode,
        type: answer.headers['content-type'],
        readableBy: answer.headers['access-control-allow-origin'],
      });
    })
      .on('error', reject)
      .end();
  });
}
