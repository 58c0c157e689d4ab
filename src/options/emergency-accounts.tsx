/** Emergency access accounts, declared tenant by tenant: no policy tells which excluded account is one, so nobody guesses. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EMERGENCY_ACCESS } from '../../rules/facts/sources.ts';
import { dateWords } from '../date-words.ts';
import type { EmergencyAccounts } from '../engine/context.ts';
import { sentence } from '../shown-text.ts';
import type { Declaration } from '../store/told.ts';
import { counted, linesOf } from './declared-lines.ts';
import { SET_BY_ORGANISATION } from './managed-lines.tsx';

/** Keeps a declaration; gives a sentence when that failed. */
type Declare = (key: string, accounts: EmergencyAccounts | null) => Promise<string | null>;

interface Props {
  /** Null while they are asked for. */
  readonly tenants: readonly Declaration[] | null;
  /** Why they could not be had; null when they could. */
  readonly problem: string | null;
  readonly declare: Declare;
}

export function EmergencyAccountsOf({ tenants, problem, declare }: Props) {
  return (
    <section aria-labelledby="emergency">
      <h2 id="emergency">Emergency access accounts</h2>
      <p>
        Microsoft advises to exclude emergency access (break-glass) accounts from Conditional Access policies.
        No policy tells which of its excluded accounts is one: declare yours, and Preflight says where they
        are missing. What you declare stays in this browser.{' '}
        <a href={EMERGENCY_ACCESS.url} target="_blank" rel="noreferrer">
          {EMERGENCY_ACCESS.title}
        </a>{' '}
        <span class="quiet">checked {dateWords(EMERGENCY_ACCESS.checked)}</span>
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {sentence(problem)}
        </p>
      )}
      {problem === null && tenants?.length === 0 && (
        <p class="quiet">
          No tenant is known yet. Open one of its Conditional Access policies in the portal; then its accounts
          can be declared here.
        </p>
      )}
      <ul>
        {tenants?.map((tenant) => (
          <OfTenant key={tenant.key} tenant={tenant} declare={declare} />
        ))}
      </ul>
    </section>
  );
}

function OfTenant({
  tenant: { key, name, emergencyAccounts, managed },
  declare,
}: {
  tenant: Declaration;
  declare: Declare;
}) {
  const [users, setUsers] = useTyped(emergencyAccounts?.users ?? []);
  const [groups, setGroups] = useTyped(emergencyAccounts?.groups ?? []);
  const [told, setTold] = useState('');
  const save = async (event: Event) => {
    event.preventDefault();
    const accounts = { users: linesOf(users), groups: linesOf(groups) };
    const isNobody = accounts.users.length + accounts.groups.length === 0;
    setTold('Saving…');
    const problem = await declare(key, isNobody ? null : accounts);
    setTold(
      problem !== null
        ? `Not saved: ${problem}`
        : isNobody
          ? 'Saved: nothing is declared.'
          : `Saved: ${counted(accounts)}. Policies in open editors are judged anew.`,
    );
  };
  return (
    <li>
      <form onSubmit={save} aria-label={`Emergency access accounts of ${name ?? key}`}>
        <h3>{sentence(name ?? key)}</h3>
        {name !== null && <p class="quiet">{key}</p>}
        {managed && <Managed {...managed} />}
        <Lines
          label="Users"
          hint="One a line: the name they sign in with, as the portal shows it, or the object ID."
          value={users}
          onInput={setUsers}
        />
        <Lines
          label="Groups that hold them"
          hint="One a line: the group's name or its object ID."
          value={groups}
          onInput={setGroups}
        />
        <button type="submit" class="action">
          Save
        </button>
        <p class="told" role="status">
          {sentence(told)}
        </p>
      </form>
    </li>
  );
}

/** What stands in a text of lines. It follows what is kept until something else is typed into it. */
function useTyped(kept: readonly string[]) {
  const text = kept.join('\n');
  const [typed, setTyped] = useState(text);
  const before = useRef(text);
  useLayoutEffect(() => {
    const followed = before.current;
    before.current = text;
    setTyped((now) => (now === followed ? text : now));
  }, [text]);
  return [typed, setTyped] as const;
}

/** The accounts that the organisation declares, which cannot be taken back here. */
function Managed({ users, groups }: EmergencyAccounts) {
  return (
    <div class="managed">
      <p>{SET_BY_ORGANISATION}:</p>
      <ul>
        {[...users.map((name) => `User ${name}`), ...groups.map((name) => `Group ${name}`)].map((line) => (
          <li key={line}>{sentence(line)}</li>
        ))}
      </ul>
    </div>
  );
}

interface LinesProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

function Lines({ label, hint, value, onInput }: LinesProps) {
  const id = useId();
  return (
    <div class="lines">
      <label for={id}>{label}</label>
      <p class="quiet" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        rows={Math.min(8, Math.max(2, value.split('\n').length))}
        spellcheck={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
