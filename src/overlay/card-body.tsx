/** The middle of a card, for each of the three outcomes. */
import type { RuleText } from '../engine/rule.ts';
import { SEVERITY_LABELS } from '../rule-words.ts';
import type { NoteResult } from './notes.ts';
import { Said } from './said.tsx';
import { openSentences, plural } from './words.ts';

interface Props {
  result: NoteResult;
  /** How many other rules cannot be judged for the same reason. */
  alike: number;
}

export function CardBody({ result, alike }: Props) {
  switch (result.outcome) {
    case 'finding':
      return <FindingBody text={result.text} />;
    case 'unread':
      return (
        <>
          <section class="do">
            <h3>To know</h3>
            <Steps steps={openSentences(result.parts)} />
          </section>
          <section>
            <h3>What that tells</h3>
            <p>Whether this holds here: “{result.title}”.</p>
            <p class="quiet">
              At worst: {SEVERITY_LABELS[result.mightBe].toLowerCase()}. Nothing is claimed until then.
            </p>
          </section>
        </>
      );
    case 'cannot-judge':
      return (
        <section>
          <h3>Why</h3>
          <p>
            <Said>{result.message}</Said>
          </p>
          <p class="quiet">
            Look at this yourself: at worst it would be {withArticle(SEVERITY_LABELS[result.mightBe])}.
          </p>
          {alike > 0 && (
            <p class="quiet">
              {plural(alike, 'other rule')} cannot be judged for the same reason: turn the page to see{' '}
              {alike === 1 ? 'it' : 'them'}.
            </p>
          )}
        </section>
      );
  }
}

function FindingBody({ text }: { text: RuleText }) {
  const { what, why, safeFix, lessSafe, heardElsewhere } = text;
  return (
    <>
      <section>
        <h3>What</h3>
        <p>
          <Said>{what}</Said>
        </p>
      </section>
      <section>
        <h3>Why</h3>
        <p>
          <Said>{why}</Said>
        </p>
      </section>
      <section class="do">
        <h3>Do</h3>
        <Steps steps={safeFix} />
      </section>
      {lessSafe && (
        <details>
          <summary>
            Less safe: <Said>{lessSafe.what}</Said>
          </summary>
          <p>
            <b>Risk:</b> <Said>{lessSafe.risk}</Said>
          </p>
        </details>
      )}
      {heardElsewhere && (
        <details>
          <summary>
            Heard elsewhere? “<Said>{heardElsewhere.claim}</Said>”
          </summary>
          <p>
            <b>The documentation:</b> <Said>{heardElsewhere.documentation}</Said>
          </p>
        </details>
      )}
    </>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  if (steps.length === 1)
    return (
      <p>
        <Said>{steps[0] ?? ''}</Said>
      </p>
    );
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>
          <Said>{step}</Said>
        </li>
      ))}
    </ol>
  );
}

const withArticle = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word.toLowerCase()}`;
