/** The options page: draws what the browser allows now and what is kept and decided, and again whenever that changes. */
import { render } from 'preact';
import { browser } from '../browser.ts';
import type { EmergencyAccounts } from '../engine/context.ts';
import { dayOf } from '../engine/context.ts';
import { askWorker, change, NO_ANSWER } from '../pages/ask-worker.ts';
import { download } from '../pages/download.ts';
import type { PageAnswerOf, PageMessage, PageMessageOf } from '../pages/messages.ts';
import type { AcceptedFinding, AdminSettings } from '../store/decisions.ts';
import { Accepted } from './accepted.tsx';
import { accessNow, type CloudAccess, switchCloud } from './access.ts';
import { DataKept } from './data-kept.tsx';
import { EmergencyAccountsOf } from './emergency-accounts.tsx';
import { ListTap } from './list-tap.tsx';
import { Options } from './options.tsx';
import type { Setting } from './rule-list.ts';
import { Rules } from './rules.tsx';
import { SettingsFile } from './settings-file.tsx';
import { ThemeChoice } from './theme-choice.tsx';

const { permissions } = browser;
const root = document.getElementById('options');
if (!root) throw new Error('options: index.html has no element with the id "options"');

/** What became of the last press, by the cloud's name. */
let told: { name: string; sentence: string } | null = null;

/** Null until the worker answered. */
let declared: PageAnswerOf<'declarations'> | null = null;
let rules: PageAnswerOf<'rule-settings'> | null = null;
let listTap: PageAnswerOf<'list-tap'> | null = null;

/** Null where the browser does not tell. */
let bytes: number | null = null;

async function draw(): Promise<void> {
  const clouds = await accessNow(permissions);
  const known = { tenants: declared?.tenants ?? null, problem: declared?.problem ?? null };
  if (root)
    render(
      <Options clouds={clouds} told={told} onSwitch={press} managed={declared?.managed ?? null}>
        <ListTap tap={listTap} set={setListTap} />
        <EmergencyAccountsOf {...known} declare={declare} />
        <Accepted {...known} today={dayOf(new Date())} revoke={revoke} accept={accept} />
        <DataKept {...known} bytes={bytes} forget={forget} />
        <SettingsFile
          tenants={known.tenants}
          rules={rules}
          problem={known.problem ?? rules?.problem ?? null}
          today={dayOf(new Date())}
          policiesOf={policiesOf}
          replace={replace}
          save={(text, name) => download(text, 'application/json', name)}
        />
        <ThemeChoice />
        <Rules
          settings={rules?.settings ?? null}
          managed={rules?.managed ?? NO_RULES}
          problem={rules?.problem ?? null}
          setRule={setRule}
        />
      </Options>,
      root,
    );
}

const NO_RULES = { off: [], severities: {} };

/** Asks for all that is kept. */
async function ask(): Promise<void> {
  [declared, rules, listTap, bytes] = await Promise.all([
    askWorker({ kind: 'declarations' }).then(
      (answer) => answer ?? { tenants: [], managed: { sets: [], problems: [] }, problem: NO_ANSWER },
    ),
    askWorker({ kind: 'rule-settings' }).then(
      (answer) => answer ?? { settings: NO_RULES, managed: NO_RULES, problem: NO_ANSWER },
    ),
    askWorker({ kind: 'list-tap' }).then(
      (answer) => answer ?? { on: false, forbidden: false, problem: NO_ANSWER },
    ),
    bytesKept(),
  ]);
  await draw();
}

async function bytesKept(): Promise<number | null> {
  // Some browsers tell it of other areas of the storage only.
  const { local } = browser.storage as { local: { getBytesInUse?: (keys: null) => Promise<number> } };
  return (await local.getBytesInUse?.(null).catch(() => null)) ?? null;
}

/** Has something changed, and shows what is kept then, whether it was done or not. */
async function changed<K extends PageMessage['kind']>(question: PageMessageOf<K>): Promise<string | null> {
  const problem = await change(question);
  await ask();
  return problem;
}

const declare = (key: string, accounts: EmergencyAccounts | null): Promise<string | null> =>
  changed({
    kind: 'declare-emergency-accounts',
    key,
    accounts: accounts && { users: [...accounts.users], groups: [...accounts.groups] },
  });

const setListTap = (on: boolean) => changed({ kind: 'set-list-tap', on });
const setRule = (rule: string, to: Setting) => changed({ kind: 'set-rule', rule, to });
const revoke = (key: string, finding: AcceptedFinding) => changed({ kind: 'revoke-finding', key, finding });
const accept = (key: string, finding: AcceptedFinding) => changed({ kind: 'accept-finding', key, finding });
const forget = (key: string) => changed({ kind: 'forget-tenant', key });

const replace = (before: AdminSettings, next: AdminSettings) =>
  changed({ kind: 'replace-settings', before, next } as PageMessageOf<'replace-settings'>);

async function policiesOf(key: string) {
  const answer = await askWorker({ kind: 'kept-policies', key });
  return answer?.problem === null ? Object.values(answer.kept) : (answer?.problem ?? NO_ANSWER);
}

async function press(cloud: CloudAccess): Promise<void> {
  const problem = await switchCloud(cloud, permissions);
  told = { name: cloud.name, sentence: problem ?? 'Reload the tabs of this portal that are open.' };
  await draw();
}

permissions.onAdded.addListener(draw);
permissions.onRemoved.addListener(draw);
/** What was decided elsewhere meanwhile is shown when the admin comes back to this page. */
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void ask());
await draw();
await ask();
