/** What is said of the tenant as a whole, on how much it rests, and what could not be told. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dateWords } from '../date-words.ts';
import { SEVERITIES, type Severity } from '../engine/rule.ts';
import { counted } from '../pages/known-words.ts';
import { Name } from '../pages/name.tsx';
import { sentence } from '../shown-text.ts';
import type { AllOf, TenantFinding, TenantJudged } from '../store/told.ts';
import { SignIcon } from './icon.tsx';
import { restsOn } from './words.ts';

interface Props {
  readonly judged: TenantJudged;
  /** Where all its policies came from; null where that is not known. */
  readonly all: AllOf | null;
  /** How many rules are off. */
  readonly off: number;
  readonly now: Date;
}

export function TenantFindings({ judged, all, off, now }: Props) {
  const { rests, open, groups } = judged;
  const findings = judged.findings.filter((finding) => !finding.accepted);
  const accepted = judged.findings.length - findings.length;
  const items = [
    ...findings.map((finding) => ({
      severity: finding.severity,
      item: <Finding key={finding.rule} finding={finding} />,
    })),
    ...groups.map((group) => ({
      severity: group.severity,
      item: <Group key={`${group.rule} ${group.severity}`} group={group} />,
    })),
  ].sort((one, other) => SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(one.severity));
  return (
    <section class="tenant" aria-labelledby="tenant">
      <h2 id="tenant">The tenant as a whole</h2>
      <p class="quiet">{restsOn(rests, all, now)}</p>
      {off > 0 && (
        <p>{off === 1 ? '1 rule is' : `${off} rules are`} off and says nothing: that is no pass.</p>
      )}
      {items.length === 0 && (
        <p>
          {open.length + off === 0 && accepted === 0
            ? 'No finding.'
            : 'No other finding in what could be told.'}
        </p>
      )}
      {items.map(({ item }) => item)}
      {open.length > 0 && (
        <details class="whole">
          <summary>
            <SignIcon sign="open" />
            <span>{open.length === 1 ? '1 question' : `${open.length} questions`} could not be answered</span>
          </summary>
          <ul>
            {open.map(({ rule, title, message }) => (
              <li key={rule}>
                {title} <span class="quiet">{sentence(message)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** One rule that says the same of several policies. */
const Group = ({ group: { severity, line, policies } }: { group: TenantJudged['groups'][number] }) => (
  <Whole severity={severity} title={`${counted(policies.length)} ${line}`}>
    {(wasOpened) => wasOpened && <Names names={policies} />}
  </Whole>
);

function Finding({ finding }: { finding: TenantFinding }) {
  const { title, severity, message, safeFix, source, concerns } = finding;
  return (
    <Whole severity={severity} title={title}>
      {(wasOpened) => (
        <>
          <p>{sentence(message)}</p>
          <ol>
            {safeFix.map((step) => (
              <li key={step}>{sentence(step)}</li>
            ))}
          </ol>
          {wasOpened && concerns.length > 0 && <Names names={concerns} />}
          <p class="quiet">
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title}
            </a>{' '}
            checked {dateWords(source.checked)}
          </p>
        </>
      )}
    </Whole>
  );
}

interface WholeProps {
  readonly severity: Severity;
  readonly title: string;
  /** What is seen once it is opened. Names of policies, of which there may be hundreds, are to be drawn only then. */
  readonly children: (wasOpened: boolean) => ComponentChildren;
}

function Whole({ severity, title, children }: WholeProps) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      class="whole"
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>
        <SignIcon sign={severity} />
        <span>{title}</span>
      </summary>
      {children(wasOpened)}
    </details>
  );
}

const Names = ({ names }: { names: readonly string[] }) => (
  <ul class="names">
    {names.map((name, index) => (
      <li key={`${index} ${name}`}>
        <Name>{name.trim() || 'Policy without a name'}</Name>
      </li>
    ))}
  </ul>
);
