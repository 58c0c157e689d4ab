/** The third step: which policies of a tenant reach OneDrive. The tenant is asked of the worker, again whenever one comes back to this page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { NO_ANSWER } from '../pages/ask-worker.ts';
import { counted, overKnown, readAt } from '../pages/known-words.ts';
import { Name } from '../pages/name.tsx';
import { tenantLabel } from '../pages/tenant-label.ts';
import { sentence } from '../shown-text.ts';
import type { OneDriveReach, PolicyReach } from '../store/told.ts';
import { answerWords, asksWords, inOrder, stateWords, whyNotKnown } from './reach-words.ts';

export type Answer = OneDriveReach & { readonly problem: string | null };

interface Props {
  /** The tenant that the popup was of; null where none was named. */
  readonly asked: string | null;
  /** Null where the worker did not answer. */
  readonly ask: (key: string | null) => Promise<Answer | null>;
}

export function Policies({ asked, ask }: Props) {
  const [key, setKey] = useState(asked);
  const [answer, setAnswer] = useState<Answer | 'asked' | null>('asked');
  const latest = useRef(0);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      const mine = ++latest.current;
      void ask(key).then((told) => {
        if (mine === latest.current) setAnswer(told);
      });
    };
    look();
    document.addEventListener('visibilitychange', look);
    // A window beside the portal's is in view all the time.
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [key]);
  if (answer === 'asked') return <p class="quiet">Asking for the policies that are known…</p>;
  if (answer === null) return <Problem>{NO_ANSWER}</Problem>;
  const { tenants, shown, of, problem, problems } = answer;
  return (
    <>
      {[...problems, ...(problem === null ? [] : [problem])].map((one) => (
        <Problem key={one}>{one}</Problem>
      ))}
      {shown && !tenants.some((tenant) => tenant.key === shown.key) && (
        <p>
          Nothing is known yet of <Name>{shown.name ?? shown.key}</Name>, which a tab of the portal shows.{' '}
          <HowToBeKnown />
        </p>
      )}
      {tenants.length > 1 && (
        <label class="field">
          Tenant
          <select class="entry" value={of?.key ?? ''} onChange={(event) => setKey(event.currentTarget.value)}>
            {tenants.map((tenant) => (
              <option key={tenant.key} value={tenant.key}>
                {tenantLabel(tenant)}
              </option>
            ))}
          </select>
        </label>
      )}
      {of && <Known of={of} />}
      {of === null && shown === null && problem === null && (
        <p>
          No tenant is known yet. <HowToBeKnown />
        </p>
      )}
    </>
  );
}

const HowToBeKnown = () => (
  <>
    Open one of its Conditional Access policies in the portal, and it is read here; or{' '}
    <a href="/src/import/index.html">import an export</a> of all of them.
  </>
);

const Problem = ({ children }: { children: string }) => (
  <p class="problem" role="alert">
    {sentence(children)}
  </p>
);

function Known({ of }: { of: NonNullable<Answer['of']> }) {
  const { key, name, lastSeen, all, rests, policies, notSaved } = of;
  const those = (reaches: PolicyReach['reaches']) =>
    inOrder(policies.filter((policy) => policy.reaches === reaches));
  const not = those('no');
  return (
    <>
      <p>
        <strong>
          <Name>{name ?? key}</Name>
        </strong>
        , read {readAt(lastSeen, new Date())}. {overKnown(rests, all)}
        {notSaved > 0 &&
          ` ${counted(notSaved)} that ${notSaved === 1 ? 'was' : 'were'} not saved when seen cannot stop anyone.`}
      </p>
      <p role="status">{answerWords(of)}</p>
      <List title="Reach the sync app" policies={those('yes')} />
      <List title="May reach the sync app: not enough is known" policies={those('not-known')} />
      {not.length > 0 && (
        <details>
          <summary>
            {counted(not.length)} {not.length === 1 ? 'does' : 'do'} not reach the sync app
          </summary>
          <ul class="policies">
            {not.map((policy, index) => (
              <li key={index}>
                <PolicyName policy={policy} /> <span class="quiet">{stateWords(policy.state)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="quiet">
        This is about the OneDrive sync app on Windows and macOS, not about OneDrive on phones or in a
        browser. Looked at are target resources, client apps, device platforms and authentication flows. For
        whom a policy is, and at which locations, risks and devices it acts, is not: which ones applied to a
        sign-in, its Conditional Access tab in the sign-in log says.
      </p>
    </>
  );
}

function List({ title, policies }: { title: string; policies: readonly PolicyReach[] }) {
  if (policies.length === 0) return null;
  return (
    <>
      <h3>
        {title} ({policies.length})
      </h3>
      <ul class="policies">
        {policies.map((policy, index) => (
          <li key={index}>
            <PolicyName policy={policy} />
            <span class={policy.state === 'enabled' ? 'state on' : 'state'}>{stateWords(policy.state)}</span>
            <span class="asks">{sentence(asksWords(policy))}</span>
            {policy.byExchangeOnly && (
              <span class="asks quiet">
                Certain by Exchange Online alone; that OneDrive asks for it rests on one example of
                Microsoft’s.
              </span>
            )}
            {policy.reaches === 'not-known' && (
              <span class="asks quiet">{sentence(whyNotKnown(policy))}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** It opens in a tab of its own: the portal's other tab may hold changes that are not saved. */
function PolicyName({ policy: { name, editor } }: { policy: PolicyReach }) {
  const shown = <Name>{name.trim() || 'Policy without a name'}</Name>;
  return editor === null ? (
    shown
  ) : (
    <a href={editor} target="_blank" rel="noreferrer">
      {shown}
    </a>
  );
}
