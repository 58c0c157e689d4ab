/** Findings that the admin marked as intended, tenant by tenant, each with its reason and its end. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dateWords, untilWords } from '../date-words.ts';
import { Name } from '../pages/name.tsx';
import { sentence, visible } from '../shown-text.ts';
import { type AcceptedFinding, isAboutSame } from '../store/decisions.ts';
import type { Declaration } from '../store/told.ts';
import { titleOf } from './rule-list.ts';

/** Changes what is kept of a tenant's finding; gives a sentence when that failed. */
type Change = (key: string, finding: AcceptedFinding) => Promise<string | null>;

interface Props {
  /** Null while they are asked for, or could not be had. */
  readonly tenants: readonly Declaration[] | null;
  /** Why they could not be had; null when they could. */
  readonly problem: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly revoke: Change;
  readonly accept: Change;
}

/** The section of the accepted findings. */
export function Accepted({ tenants, problem, ...rest }: Props) {
  /** Tenants of which something was revoked here keep their place, so that it can be undone. */
  const [revoked, setRevoked] = useState<ReadonlyMap<string, readonly AcceptedFinding[]>>(new Map());
  const lists = (tenants ?? []).map((tenant) => ({
    tenant,
    findings: together(tenant.accepted, revoked.get(tenant.key) ?? []),
  }));
  const remember = (key: string, finding: AcceptedFinding) =>
    setRevoked((before) => new Map(before).set(key, together([finding], before.get(key) ?? [])));
  return (
    <section aria-labelledby="accepted">
      <h2 id="accepted">Findings marked as intended</h2>
      <p>
        A finding that is marked as intended is not counted any more, until what it rests on changes or its
        last day is over.
      </p>
      {problem !== null && <p class="problem">{sentence(problem)}</p>}
      {problem === null && tenants && lists.every(({ findings }) => findings.length === 0) && (
        <p class="quiet">No finding is marked as intended.</p>
      )}
      {lists.map(
        ({ tenant, findings }) =>
          findings.length > 0 && (
            <OfTenant
              key={tenant.key}
              tenant={tenant}
              findings={findings}
              {...rest}
              revoke={async (key, finding) => {
                remember(key, finding);
                return rest.revoke(key, finding);
              }}
            />
          ),
      )}
    </section>
  );
}

/** Those that are kept and those that were revoked, each once, the newest first; each keeps its place when it is revoked. */
const together = (kept: readonly AcceptedFinding[], revoked: readonly AcceptedFinding[]): AcceptedFinding[] =>
  [...kept, ...revoked.filter((finding) => !kept.some((other) => isAboutSame(other, finding)))].sort(
    (one, other) => other.at.localeCompare(one.at) || idOf(one).localeCompare(idOf(other)),
  );

const idOf = ({ policy, ref, fingerprint }: AcceptedFinding): string => `${policy} ${ref} ${fingerprint}`;

interface TenantProps extends Pick<Props, 'today' | 'revoke' | 'accept'> {
  readonly tenant: Declaration;
  readonly findings: readonly AcceptedFinding[];
}

function OfTenant({ tenant: { key, name, accepted }, findings, today, revoke, accept }: TenantProps) {
  return (
    <>
      <h3>
        <Name>{name ?? key}</Name>
      </h3>
      {name !== null && <p class="quiet">{key}</p>}
      <ul>
        {findings.map((finding) => (
          <Finding
            key={idOf(finding)}
            finding={finding}
            today={today}
            isKept={accepted.some((other) => isAboutSame(other, finding))}
            revoke={() => revoke(key, finding)}
            accept={() => accept(key, finding)}
          />
        ))}
      </ul>
    </>
  );
}

interface FindingProps {
  readonly finding: AcceptedFinding;
  readonly today: string;
  readonly isKept: boolean;
  readonly revoke: () => Promise<string | null>;
  readonly accept: () => Promise<string | null>;
}

function Finding({ finding, today, isKept, revoke, accept }: FindingProps) {
  const { policyName, policy, ref, reason, at, expires } = finding;
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    if (pressed.current) button.current?.focus();
  }, [isKept]);
  const press = async () => {
    pressed.current = true;
    setProblem(await (isKept ? revoke() : accept()));
  };
  const of = policyName ?? policy;
  return (
    <li data-revoked={!isKept}>
      <p class="what">
        <strong>{of === null ? 'The tenant as a whole' : <Name>{of}</Name>}</strong>
        <br />
        {titleOf(ref)} <span class="quiet">{ref}</span>
      </p>
      <p class="reason">
        <bdi>{visible(reason)}</bdi>
      </p>
      <div class="ending">
        <p class="quiet">
          Since {dateWords(at)}, {untilWords(expires, today)}
        </p>
        <button
          type="button"
          ref={button}
          key={isKept ? 'revoke' : 'undo'}
          aria-label={`${isKept ? 'Revoke' : 'Undo'}: ${titleOf(ref)}`}
          onClick={press}
        >
          {isKept ? 'Revoke' : 'Undo'}
        </button>
      </div>
      <p class="told" role="status">
        {isKept ? '' : 'Revoked: it is not marked as intended any more.'}
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          Not changed: {sentence(problem)}
        </p>
      )}
    </li>
  );
}
