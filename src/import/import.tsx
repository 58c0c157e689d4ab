/** Import: files are read and looked at first; nothing is stored before the admin says for which tenant. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { asDomain, asGuid } from '../identifiers.ts';
import { tenantLabel } from '../pages/tenant-label.ts';
import { counted } from '../report/words.ts';
import { visible } from '../shown-text.ts';
import type { TenantSeen } from '../store/schema.ts';
import { tenantKey } from '../store/tenant-key.ts';
import type { TenantLine } from '../store/told.ts';
import { Choose } from './choose.tsx';
import { FileList } from './file-list.tsx';
import { type Kept, previewOf } from './preview.ts';
import { PreviewList } from './preview-list.tsx';
import type { ChosenFile, WasRead } from './reading.ts';

export type Stage =
  | { readonly is: 'waiting' | 'cancelled' }
  | { readonly is: 'reading'; readonly read: number; readonly of: number }
  | { readonly is: 'read'; readonly found: WasRead }
  | { readonly is: 'failed'; readonly why: string };

interface Props {
  readonly stage: Stage;
  readonly tenants: readonly TenantLine[];
  /** The tenant that a portal's tab shows. */
  readonly shown: TenantSeen | null;
  readonly problem: string | null;
  readonly onChosen: (files: readonly ChosenFile[]) => void;
  /** What was dropped could not be looked through. */
  readonly onFailed: (error: unknown) => void;
  readonly onCancel: () => void;
  /** What is kept of a tenant, by place; a sentence when that could not be had. */
  readonly keptOf: (key: string) => Promise<Readonly<Record<string, Kept>> | string>;
  /** Stores; gives a sentence when that failed. */
  readonly store: (tenant: TenantSeen, found: WasRead, whole: boolean) => Promise<string | null>;
}

export function Import({ stage, onChosen, onFailed, onCancel, problem, ...rest }: Props) {
  const choose = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (stage.is === 'cancelled') choose.current?.focus();
  }, [stage.is]);
  return (
    <>
      <header>
        <img src="/assets/icon-48.png" alt="" width="32" height="32" />
        <h1>Import policies</h1>
      </header>
      <main>
        <p>
          Preflight reads exported Conditional Access policies here, and adds them to what it knows of a
          tenant. The files are read in this browser and go nowhere else; nothing changes in the tenant.
        </p>
        <p class="quiet">
          It reads the answer of Microsoft Graph to <code>GET /identity/conditionalAccess/policies</code>,
          single policies, lists, templates, and the exports of common tools: JSON files of up to 20 MB each.
        </p>
        {problem !== null && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <Choose disabled={stage.is === 'reading'} first={choose} onChosen={onChosen} onFailed={onFailed} />
        <div role="status" class="stage">
          {stage.is === 'failed' && <p class="problem">{stage.why}</p>}
          {stage.is === 'cancelled' && <p>Cancelled. Nothing was stored.</p>}
          {stage.is === 'reading' && (
            <>
              <label>
                {`Reading ${stage.read} of ${stage.of} files…`}
                <progress value={stage.read} max={stage.of} />
              </label>
              <button type="button" class="action" onClick={onCancel}>
                Cancel
              </button>
            </>
          )}
          {stage.is === 'read' && <p>{stage.found.summary.join(' ')}</p>}
        </div>
        {stage.is === 'read' && <Found key={stage.found.summary.join()} found={stage.found} {...rest} />}
      </main>
    </>
  );
}

const ANOTHER = 'another';

function Found({
  found,
  tenants,
  shown,
  keptOf,
  store,
}: Pick<Props, 'tenants' | 'shown' | 'keptOf' | 'store'> & { found: WasRead }) {
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState('');
  const [whole, setWhole] = useState(false);
  const [kept, setKept] = useState<Readonly<Record<string, Kept>> | null>(null);
  const [told, setTold] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const [storing, setStoring] = useState(false);
  const asked = useRef<string | null>(null);
  const choices = tenantChoices(tenants, shown);
  const tenant =
    chosen === ANOTHER
      ? typedTenant(typed, choices)
      : (choices.find(({ key }) => key === chosen)?.tenant ?? null);
  const keyOf = (one: TenantSeen | null) => one && tenantKey(one);
  const key = keyOf(tenant);
  // Not all could be read, so that what is missing may be in the rest.
  const isPart = found.unreadable.length > 0;
  const lookUp = async (of: string | null) => {
    asked.current = of;
    setTold('');
    setFailed(null);
    setKept(null);
    if (of === null) return;
    const answer = await keptOf(of);
    // Another tenant was chosen meanwhile.
    if (asked.current !== of) return;
    if (typeof answer === 'string') setFailed(answer);
    else setKept(answer);
  };
  const choose = (value: string) => {
    setChosen(value);
    void lookUp(value === ANOTHER ? keyOf(typedTenant(typed, choices)) : value || null);
  };
  const preview = kept && previewOf(found.policies, kept);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!tenant || !key || !preview || storing) return;
    setStoring(true);
    setTold('Storing…');
    const why = await store(tenant, found, whole);
    if (why === null) await lookUp(key);
    setStoring(false);
    setFailed(why === null ? null : `Not stored: ${why}`);
    setTold(
      why === null
        ? `Stored ${counted(preview.policies.length, 'policy', 'policies')}. The popup of a portal’s tab of this tenant sums them up.`
        : '',
    );
  };
  return (
    <>
      <FileList title="Could not be read" notes={found.unreadable} open />
      <FileList
        title="Not read as it is written"
        notes={found.problems.map(({ name, file, problem }) => ({
          file: `${name || file}`,
          reason: problem,
        }))}
      />
      <FileList title="Skipped: no policies" notes={found.skipped} />
      {found.policies.length > 0 && (
        <form onSubmit={submit}>
          <h2>For which tenant?</h2>
          <p class="quiet">An export does not say of which tenant it is.</p>
          <div class="fields">
            <label for="tenant">Tenant</label>
            <select
              id="tenant"
              class="entry"
              value={chosen}
              disabled={storing}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              <option value="">Choose one</option>
              {choices.map(({ key: of, label }) => (
                <option key={of} value={of}>
                  {label}
                </option>
              ))}
              <option value={ANOTHER}>Another tenant…</option>
            </select>
            {chosen === ANOTHER && (
              <>
                <label for="domain">Its domain, or the id of its directory</label>
                <input
                  id="domain"
                  class="entry"
                  value={typed}
                  aria-invalid={typed !== '' && key === null}
                  aria-describedby="domain-hint"
                  onInput={(event) => {
                    const { value } = event.currentTarget;
                    setTyped(value);
                    void lookUp(keyOf(typedTenant(value, choices)));
                  }}
                />
                <p id="domain-hint" class="quiet">
                  As the portal’s header shows it, such as fabrikam.onmicrosoft.com.
                </p>
              </>
            )}
          </div>
          <label class="check">
            <input
              type="checkbox"
              checked={whole}
              disabled={isPart}
              onChange={(event) => setWhole(event.currentTarget.checked)}
            />
            These are all policies of this tenant
          </label>
          <p class="quiet">
            {isPart
              ? 'Something could not be read, so that these cannot be all. Mend that first; these can be stored as some of them.'
              : 'Only then can Preflight say that something is missing in the tenant. What it keeps of policies that are not among these goes.'}
          </p>
          {preview && (
            <>
              <PreviewList preview={preview} whole={whole} />
              <button type="submit" class="action" aria-disabled={storing}>
                Store {counted(preview.policies.length, 'policy', 'policies')}
              </button>
            </>
          )}
          {failed !== null && (
            <p class="problem" role="alert">
              {visible(failed)}
            </p>
          )}
          <p class="told" role="status">
            {told}
          </p>
        </form>
      )}
    </>
  );
}

/** A tenant that is known by the other of its two names goes by the one that it is kept under. */
function typedTenant(typed: string, known: readonly Choice[]): TenantSeen | null {
  const domain = asDomain(typed);
  const directoryId = asGuid(typed);
  const same = known.find(
    ({ tenant }) =>
      (domain !== null && tenant.domain === domain) ||
      (directoryId !== null && tenant.directoryId === directoryId),
  );
  if (same) return same.tenant;
  return domain === null && directoryId === null ? null : { name: null, domain, directoryId };
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly tenant: TenantSeen;
}

/** The tenant of the portal's tab first, then those that are known. */
function tenantChoices(tenants: readonly TenantLine[], shown: TenantSeen | null): Choice[] {
  const shownKey = shown && tenantKey(shown);
  const choices = [
    ...(shown && shownKey !== null ? [{ key: shownKey, ...shown }] : []),
    ...tenants.filter(({ key }) => key !== shownKey),
  ];
  return choices.map(({ key, name, domain, directoryId }) => ({
    key,
    label: tenantLabel({ key, name }),
    tenant: { name, domain, directoryId },
  }));
}
