/** Findings of this tenant that were marked as intended, with the reason and until when; each can be taken back. */
import { useState } from 'preact/hooks';
import { untilWords } from '../date-words.ts';
import { Name } from '../pages/name.tsx';
import { visible } from '../shown-text.ts';
import type { AcceptedFinding } from '../store/decisions.ts';

interface Props {
  readonly accepted: readonly AcceptedFinding[];
  /** Of rules by their reference. */
  readonly titles: Readonly<Record<string, string>>;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Gives a sentence when it failed. */
  readonly revoke: (finding: AcceptedFinding) => Promise<string | null>;
}

export function Intended({ accepted, titles, today, revoke }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  if (accepted.length === 0) return null;
  return (
    <section aria-labelledby="intended">
      <h2 id="intended">Marked as intended</h2>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <ul class="tenants">
        {accepted.map((finding) => (
          <li key={`${finding.policy} ${finding.ref} ${finding.fingerprint}`}>
            <span>
              {titles[finding.ref] ?? finding.ref}
              {finding.policyName !== null && (
                <>
                  {': '}
                  <Name>{finding.policyName}</Name>
                </>
              )}
            </span>
            <span class="quiet">
              {visible(finding.reason)} · {untilWords(finding.expires, today)}
            </span>
            <span>
              <button type="button" onClick={async () => setProblem(await revoke(finding))}>
                Warn again
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
