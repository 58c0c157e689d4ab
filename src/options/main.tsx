/** The options page: draws what the browser allows now and what is declared, and again whenever that changes. */
import { render } from 'preact';
import { browser } from '../browser.ts';
import type { EmergencyAccounts } from '../engine/context.ts';
import { askWorker, change, NO_ANSWER } from '../pages/ask-worker.ts';
import type { PageAnswerOf } from '../pages/messages.ts';
import { accessNow, type CloudAccess, switchCloud } from './access.ts';
import { EmergencyAccountsOf } from './emergency-accounts.tsx';
import { Options } from './options.tsx';

const { permissions } = browser;
const root = document.getElementById('options');
if (!root) throw new Error('options: index.html has no element with the id "options"');

/** What became of the last press, by the cloud's name. */
let told: { name: string; sentence: string } | null = null;

/** Null until the worker answered. */
let declared: PageAnswerOf<'declarations'> | null = null;

async function draw(): Promise<void> {
  const clouds = await accessNow(permissions);
  if (root)
    render(
      <Options clouds={clouds} told={told} onSwitch={press}>
        <EmergencyAccountsOf
          tenants={declared?.tenants ?? null}
          problem={declared?.problem ?? null}
          declare={declare}
        />
      </Options>,
      root,
    );
}

const declare = (key: string, accounts: EmergencyAccounts | null): Promise<string | null> =>
  change({
    kind: 'declare-emergency-accounts',
    key,
    accounts: accounts && { users: [...accounts.users], groups: [...accounts.groups] },
  });

async function press(cloud: CloudAccess): Promise<void> {
  const problem = await switchCloud(cloud, permissions);
  told = { name: cloud.name, sentence: problem ?? 'Reload the tabs of this portal that are open.' };
  await draw();
}

permissions.onAdded.addListener(draw);
permissions.onRemoved.addListener(draw);
await draw();
declared = (await askWorker({ kind: 'declarations' })) ?? { tenants: [], problem: NO_ANSWER };
await draw();
