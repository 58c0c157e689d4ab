/** What the admin may decide about a result: that it is intended, that its rule says nothing any more, which account is for emergencies. */
import { useState } from 'preact/hooks';
import { dateWords } from '../date-words.ts';
import type { Draft } from '../policy/draft.ts';
import type { NoteResult } from './notes.ts';
import { Said } from './said.tsx';
import type { Actions } from './state.ts';
import { trusted } from './trusted.ts';

interface Props {
  result: NoteResult;
  draft: Draft;
  actions: Actions;
}

/** The rule that asks which of the excluded accounts are for emergencies. */
const ASKS_FOR_ACCOUNTS = 'no-emergency-access-exclusion';

export function Decide({ result, draft, actions }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const decide = async (decision: Parameters<Actions['decide']>[0]) =>
    setProblem(await actions.decide(decision));
  const { displayName } = draft.parts.name.leaves;
  const policyName = displayName.known ? displayName.value : null;
  const policy = draft.id ?? policyName;
  const fingerprint = (result.outcome === 'finding' && result.fingerprint) || null;
  const about = policy !== null && fingerprint !== null ? { policy, ref: result.ref, fingerprint } : null;
  return (
    <div class="decide">
      {result.outcome === 'finding' && !result.accepted && (
        <Intend
          submit={
            about && ((reason, expires) => decide({ is: 'intended', ...about, policyName, reason, expires }))
          }
        />
      )}
      {result.outcome === 'finding' && result.accepted && about && (
        <p class="quiet">
          Intended: <Said>{result.acceptance?.reason ?? ''}</Said>
          {result.acceptance?.expires !== undefined && ` (until ${dateWords(result.acceptance.expires)})`}{' '}
          <button
            type="button"
            class="plain action"
            onClick={trusted(() => decide({ is: 'not-intended', ...about, policyName }))}
          >
            Undo
          </button>
        </p>
      )}
      {result.rule === ASKS_FOR_ACCOUNTS && result.outcome === 'cannot-judge' && (
        <Accounts draft={draft} declare={(of, name) => decide({ is: 'emergency-account', of, name })} />
      )}
      <button
        type="button"
        class="plain action"
        onClick={trusted(() => decide({ is: 'rule-off', rule: result.rule, title: result.title }))}
      >
        Turn this rule off
      </button>
      {problem !== null && (
        <p class="problem" role="alert">
          <Said>{problem}</Said>
        </p>
      )}
    </div>
  );
}

/** One function for every drawing, so that the focus is taken once only. */
const focus = (input: HTMLInputElement | null) => input?.focus();

/** @param submit null while what the finding rests on is not read whole */
function Intend({ submit }: { submit: ((reason: string, expires: string | null) => void) | null }) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button type="button" class="plain action" onClick={trusted(() => setOpen(true))}>
        Mark as intended…
      </button>
    );
  if (!submit)
    return (
      <p class="quiet">
        It can be marked as intended once the policy has a name and all that it rests on is read, the state of
        the policy too: else nobody could tell when that changes.
      </p>
    );
  return (
    <form
      class="intend"
      onSubmit={(event) => {
        event.preventDefault();
        if (!event.isTrusted) return;
        const [reason = '', expires = ''] = new FormData(
          event.currentTarget,
        ).values() as Iterable<string> as string[];
        submit(reason.trim(), expires || null);
      }}
    >
      <label>
        Why is it intended?
        <input name="reason" required pattern=".*\S.*" maxLength={500} autocomplete="off" ref={focus} />
      </label>
      <label>
        Ask again after (may stay empty)
        <input name="expires" type="date" max="9999-12-31" />
      </label>
      <p class="quiet">It comes back when what it rests on changes.</p>
      <button type="submit" class="plain action">
        Mark as intended
      </button>
    </form>
  );
}

/** What the policy excludes: one of it may be for emergencies, and only the admin knows. */
function Accounts({
  draft,
  declare,
}: {
  draft: Draft;
  declare: (of: 'users' | 'groups', name: string) => void;
}) {
  const { leaves } = draft.parts['users.exclude'];
  return (['users', 'groups'] as const).flatMap((of) =>
    leaves[of].members.slice(0, 5).map((name) => (
      <button
        key={`${of} ${name}`}
        type="button"
        class="plain action"
        onClick={trusted(() => declare(of, name))}
      >
        <span>
          Declare <Said>{`“${name}”`}</Said> as emergency {of === 'users' ? 'account' : 'accounts’ group'}
        </span>
      </button>
    )),
  );
}
