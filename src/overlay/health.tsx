/** What of the page was read and how that is known, the portal's language, and the diagnostic that an admin can copy. */
import { fieldsRead, ROW_NAMES, ROWS } from '../policy/draft.ts';
import { Copy } from './copy.tsx';
import { healthWords, languageWords } from './health-words.ts';
import { HealthIcon } from './icons.tsx';
import { SaidShort } from './said.tsx';
import type { Actions } from './state.ts';
import type { View } from './view.ts';

export function Health({ view, actions }: { view: View; actions: Actions }) {
  const { health, language, english, diagnostic, draft } = view;
  const speaks = languageWords(language);
  const isOdd = health.some(({ status, unknown }) => status === 'not-recognised' || unknown.length > 0);
  return (
    <>
      {speaks !== null && (
        <p class="sentence language">
          {speaks} <InEnglish address={english} />
        </p>
      )}
      <details class="health" open={isOdd}>
        <summary>
          What was read: {fieldsRead(draft).length} of {ROWS.length} fields
        </summary>
        <ul>
          {health.map((field) => (
            <li class="field-health" key={field.row} data-field-health={field.row} data-status={field.status}>
              <HealthIcon status={field.status} />
              <span>
                {ROW_NAMES[field.row]}
                <span class="unseen">: </span>
                <small>
                  <SaidShort>{healthWords(field)}</SaidShort>
                </small>
              </span>
            </li>
          ))}
        </ul>
        <Diagnostic text={diagnostic} actions={actions} />
      </details>
    </>
  );
}

/** The same page in English, in a tab of its own: edits that are not saved stay in this one. */
export function InEnglish({ address }: { address: string | null }) {
  return address === null ? (
    <>Add ?l=en.en-us to the address, before its #, to have the portal in English.</>
  ) : (
    <a href={address} target="_blank" rel="noopener noreferrer">
      Open it in English in a new tab
    </a>
  );
}

/** For a report about a page that is not understood. */
export function Diagnostic({ text, actions }: { text: () => string; actions: Actions }) {
  return (
    <div class="diagnostic">
      <p class="quiet">
        For a report of what was not understood: structure, roles and known labels of the page; every other
        text is replaced by its length.
      </p>
      <Copy
        label="Copy diagnostic"
        text={text}
        actions={actions}
        failed={(made) => (
          <>
            <p>The browser did not allow copying here. Select the text below and copy it.</p>
            <textarea readonly rows={4} aria-label="Diagnostic" value={made} />
          </>
        )}
      />
    </div>
  );
}
