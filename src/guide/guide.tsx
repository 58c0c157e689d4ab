/** What to do when OneDrive shows 0x8004de40, in the order of the questions: guidance cards, a decoder of sign-in errors, and the policies that reach OneDrive. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dateWords } from '../date-words.ts';
import type { GuidanceCard } from '../engine/guidance.ts';
import type { Sources } from '../engine/rule.ts';
import { sentence } from '../shown-text.ts';
import { type Decoded, decode, type Entry } from './decode.ts';
import { steps } from './steps.ts';

const SHOWN_AT_MOST = 20;

interface Props {
  /** The step that names policies of a tenant. */
  readonly policies: ComponentChildren;
}

export function Guide({ policies }: Props) {
  const tools = { decoder: <Decoder key="decoder" />, policies };
  return (
    <>
      <header>
        <img src="/assets/icon-48.png" alt="" width="32" height="32" />
        <h1>OneDrive shows 0x8004de40?</h1>
      </header>
      <main>
        <nav aria-label="Steps">
          <ol>
            {steps.map(({ title }, index) => (
              <li key={title}>
                <a href={`#${anchorOf(index)}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        {steps.map(({ title, parts }, index) => (
          <section key={title} class="step" aria-labelledby={anchorOf(index)}>
            <h2 id={anchorOf(index)}>
              {index + 1}. {title}
            </h2>
            {parts.map((part) =>
              typeof part === 'string' ? (
                tools[part]
              ) : (
                <Card key={part.id} card={part} isTitled={part.title !== title} />
              ),
            )}
          </section>
        ))}
      </main>
    </>
  );
}

const anchorOf = (index: number): string => `step-${index + 1}`;

function Decoder() {
  const [typed, setTyped] = useState('');
  const entries = decode(typed);
  return (
    <section class="decoder" aria-labelledby="decoder">
      <h3 id="decoder">What does the sign-in log say?</h3>
      <p id="decoder-hint">
        Type an error code, such as AADSTS50076 or 53003, or paste a row of the sign-in log, as text or as
        JSON. It stays on this page.
      </p>
      <textarea
        aria-labelledby="decoder"
        aria-describedby="decoder-hint"
        rows={3}
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">
        {typed.trim() !== '' && entries === null && (
          <p>No error code was found in it. In the log it stands as “Sign-in error code”.</p>
        )}
        {entries?.slice(0, SHOWN_AT_MOST).map((entry) => (
          <Told key={JSON.stringify(entry)} entry={entry} />
        ))}
        {entries && entries.length > SHOWN_AT_MOST && (
          <p>
            {entries.length - SHOWN_AT_MOST} more rows say other things. Paste fewer of them to see these.
          </p>
        )}
      </div>
    </section>
  );
}

function Told({ entry: { decoded, details } }: { entry: Entry }) {
  return (
    <div class="meaning">
      <Meaning decoded={decoded} />
      {details.length > 0 && (
        <dl>
          {details.map(([label, value], index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>{sentence(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function Meaning({ decoded }: { decoded: Decoded }) {
  switch (decoded.kind) {
    case 'onedrive':
      return (
        <p>
          <strong>0x8004de40</strong> is OneDrive’s own code, and no answer of the sign-in service. Microsoft
          documents it as a problem of the connection. Look for a failed sign-in at that time, and type its
          code here.
        </p>
      );
    case 'success':
      return <p>This sign-in succeeded. No policy stopped it.</p>;
    case 'without code':
      return <p>This row has no error code that can be read.</p>;
    case 'unknown':
      return (
        <p>
          <strong>{decoded.code}</strong> is not in our list.{' '}
          <a
            href={`https://login.microsoftonline.com/error?code=${decoded.code}`}
            target="_blank"
            rel="noreferrer"
          >
            Microsoft’s own lookup of {decoded.code}
          </a>{' '}
          <span class="quiet">(this link tells Microsoft the code)</span>
        </p>
      );
    case 'known':
      return (
        <>
          {decoded.perhaps && (
            <p class="quiet">Nothing calls {decoded.code} an error code here. If it is one, it means:</p>
          )}
          <p>
            <strong>{decoded.code}</strong> {decoded.error.meaning}
          </p>
          <p>{decoded.error.next}</p>
          {decoded.error.isReported && (
            <p class="quiet">Reported from the field; we found no Microsoft document of it.</p>
          )}
          <SourceList sources={decoded.error.sources} />
        </>
      );
  }
}

/** @param isTitled whether it needs a title of its own */
function Card({ card, isTitled }: { card: GuidanceCard; isTitled: boolean }) {
  return (
    <div>
      {isTitled && <h3>{card.title}</h3>}
      <ol>
        {card.points.map((point, index) => (
          <li key={point}>
            {point}
            {card.notDocumented
              .filter((one) => one.point === index)
              .map(({ why }) => (
                <span class="quiet" key={why}>
                  {' '}
                  ({why})
                </span>
              ))}
          </li>
        ))}
      </ol>
      <SourceList sources={card.sources} />
    </div>
  );
}

function SourceList({ sources }: { sources: Sources | readonly [] }) {
  if (sources.length === 0) return null;
  return (
    <ul class="sources" aria-label="Sources">
      {sources.map(({ title, url, checked }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>{' '}
          <span class="quiet">checked {dateWords(checked)}</span>
        </li>
      ))}
    </ul>
  );
}
