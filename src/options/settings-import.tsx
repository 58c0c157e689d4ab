/** Takes over a file of settings, once the admin was told what that changes. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { allRules } from '../../rules/index.ts';
import { NO_ANSWER } from '../pages/ask-worker.ts';
import { Name } from '../pages/name.tsx';
import { type Config, readConfig } from '../settings/config.ts';
import { sentence } from '../shown-text.ts';
import type { AdminSettings } from '../store/decisions.ts';
import type { Declaration } from '../store/told.ts';
import { changesOf } from './settings-changes.ts';
import { Lines, NOBODY, TenantChoice } from './settings-parts.tsx';
import {
  type KeptPolicy,
  previewWords,
  type RulesNow,
  settingsIn,
  settingsNow,
  type TakingTenant,
} from './settings-taken.ts';

interface Props {
  /** Last seen first. */
  readonly tenants: readonly Declaration[];
  readonly rules: RulesNow;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What is kept of a tenant's policies; a sentence when that could not be had. */
  readonly policiesOf: (key: string) => Promise<readonly KeptPolicy[] | string>;
  /** Puts settings in the place of others; gives a sentence when that failed. */
  readonly replace: (before: AdminSettings, next: AdminSettings) => Promise<string | null>;
}

/** What was read of the file that was chosen. */
type Read =
  | { readonly is: 'wrong'; readonly file: string; readonly wrong: readonly string[] }
  | { readonly is: 'read'; readonly file: string; readonly config: Config };

/** What was done, and how it is undone. */
interface Done {
  readonly sentence: string;
  readonly undo: { readonly before: AdminSettings; readonly next: AdminSettings } | null;
}

export function SettingsImport({ tenants, rules, today, policiesOf, replace }: Props) {
  const [read, setRead] = useState<Read | null>(null);
  const [chosen, setChosen] = useState(NOBODY);
  /** Null until they are had. */
  const [policies, setPolicies] = useState<readonly KeptPolicy[] | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  /** What is said where something could not be had or done. */
  const [failed, setFailed] = useState<string | null>(null);
  /** What is awaited: what was awaited before counts no more. */
  const latest = useRef<object | null>(null);
  const running = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    // The button that was pressed is gone.
    if (done) (done.undo ? undoButton : input).current?.focus();
  }, [done]);

  const forgetFile = () => {
    latest.current = null;
    setRead(null);
    setFailed(null);
  };
  const chooseTenant = async (key: string) => {
    const asked = {};
    latest.current = asked;
    setChosen(key);
    setPolicies(key === NOBODY ? [] : null);
    setFailed(null);
    if (key === NOBODY) return;
    const answer = await policiesOf(key);
    if (asked !== latest.current) return;
    if (typeof answer === 'string') setFailed(unchanged(answer));
    else setPolicies(answer);
  };
  const chooseFile = async (file: File | undefined) => {
    forgetFile();
    setDone(null);
    if (!file) return;
    const asked = {};
    latest.current = asked;
    try {
      const config = readConfig(file.name, new Uint8Array(await file.arrayBuffer()), allRules);
      if (asked !== latest.current) return;
      if ('wrong' in config) return setRead({ is: 'wrong', file: file.name, wrong: config.wrong });
      setRead({ is: 'read', file: file.name, config });
      const isOfTenant = config.emergencyAccounts !== null || config.accepted.length > 0;
      await chooseTenant((isOfTenant && tenants[0]?.key) || NOBODY);
    } catch (error) {
      if (asked === latest.current)
        setFailed(unchanged(error instanceof Error ? error.message : String(error)));
    }
  };
  const run = async (before: AdminSettings, next: AdminSettings, then: Done) => {
    if (running.current) return;
    running.current = true;
    const why = await replace(before, next);
    running.current = false;
    setFailed(why === NO_ANSWER ? NOT_KNOWN : why && unchanged(why));
    if (why !== null) return;
    setRead(null);
    setDone(then);
  };

  const tenant = tenants.find(({ key }) => key === chosen) ?? null;
  const of = tenant && policies && { tenant, policies };
  return (
    <div class="file">
      <label for={id}>Import a file</label>
      <p class="quiet" id={`${id}-about`}>
        What it would change is said first.
      </p>
      <input
        id={id}
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-about`}
        onClick={(event) => {
          // The same file may be chosen again after it was changed.
          event.currentTarget.value = '';
          // What was done can still be undone: the admin may choose none.
          forgetFile();
        }}
        onChange={(event) => void chooseFile(event.currentTarget.files?.[0])}
      />
      {read?.is === 'wrong' && (
        <div class="problem" role="alert">
          <Lines title={`Nothing was taken over. In ${read.file} this is wrong:`} lines={read.wrong} />
        </div>
      )}
      {read?.is === 'read' && (
        <section aria-label="What would change">
          <h3>
            <Name>{read.file}</Name>
          </h3>
          <TenantChoice
            label="Take over the accounts and findings for"
            tenants={tenants}
            chosen={chosen}
            choose={(key) => void chooseTenant(key)}
          />
          {policies && <Preview config={read.config} of={of} rules={rules} today={today} run={run} />}
        </section>
      )}
      {failed !== null && (
        <p class="problem" role="alert">
          {sentence(failed)}
        </p>
      )}
      <p class="told" role="status">
        {done && sentence(done.sentence)}
      </p>
      {done?.undo && (
        <button
          type="button"
          class="action"
          ref={undoButton}
          onClick={() => {
            const { before, next } = done.undo ?? {};
            if (before && next)
              void run(next, before, { sentence: 'Undone: everything is set as it was before.', undo: null });
          }}
        >
          Undo
        </button>
      )}
    </div>
  );
}

const unchanged = (why: string): string => `Nothing was changed: ${why}`;

/** The settings may have been replaced before the answer was lost. */
const NOT_KNOWN = `It is not known whether this was done. ${NO_ANSWER} Then look at what is set now.`;

interface PreviewProps {
  readonly config: Config;
  readonly of: TakingTenant | null;
  readonly rules: RulesNow;
  readonly today: string;
  readonly run: (before: AdminSettings, next: AdminSettings, then: Done) => Promise<void>;
}

function Preview({ config, of, rules, today, run }: PreviewProps) {
  const before = settingsNow(rules, of?.tenant ?? null);
  const next = settingsIn(config, of, rules.managed, new Date().toISOString());
  const { lines, summary } = changesOf(before, next, today);
  const takeOver = () =>
    run(before, next, {
      sentence: of
        ? `Taken over for “${of.tenant.name ?? of.tenant.key}”. Policies in open editors are judged anew.`
        : 'Taken over. Policies in open editors are judged anew.',
      undo: { before, next },
    });
  return (
    <>
      {previewWords(config, of, rules, next).map((words) => (
        <p key={words}>{sentence(words)}</p>
      ))}
      {lines.length === 0 ? (
        <p>{summary}</p>
      ) : (
        <details>
          <summary>{summary}</summary>
          <Lines lines={lines} />
        </details>
      )}
      <button type="button" class="action" onClick={takeOver}>
        Take over
      </button>
    </>
  );
}
