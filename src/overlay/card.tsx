/** The card of one result: what is so, why it matters, what to do, and where that is written. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { dateWords } from '../date-words.ts';
import type { Draft } from '../policy/draft.ts';
import { evidenceLabel } from '../rule-words.ts';
import { CardBody } from './card-body.tsx';
import { Copy } from './copy.tsx';
import { copyText } from './copy-text.ts';
import { Decide } from './decide.tsx';
import { Chevron, SignIcon } from './icons.tsx';
import { isPending, type NoteResult, reasonGroups, savedSince, signOf } from './notes.ts';
import { type Actions, COPY_FAILED } from './state.ts';
import { trusted } from './trusted.ts';
import { fieldLabel, outcomeLabel } from './words.ts';

interface Props {
  result: NoteResult;
  /** The results that the card walks through, this one among them. */
  list: readonly NoteResult[];
  draft: Draft;
  actions: Actions;
}

export function Card({ result, list, draft, actions }: Props) {
  const card = useRef<HTMLDivElement>(null);
  // It is only ever made because the admin opened it, so it may take the focus.
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={card}
      class="card"
      role="dialog"
      tabIndex={-1}
      aria-labelledby="card-title"
      data-card={result.rule}
      data-sign={signOf([result])}
    >
      <div class="head">
        <SignIcon sign={signOf([result])} />
        <div class="heading">
          <h2 id="card-title">
            {result.outcome === 'finding' ? result.title : `${outcomeLabel(result)}: ${result.title}`}
          </h2>
          <p class="quiet">{fieldLabel(result.field)}</p>
        </div>
        <button type="button" class="plain" aria-label="Close" onClick={trusted(() => actions.closeCard())}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="m2 2 8 8M10 2 2 10" />
          </svg>
        </button>
      </div>
      <div class="content" key={result.rule}>
        <Tags result={result} draft={draft} />
        <CardBody result={result} alike={alike(result, list)} />
        <Sources result={result} />
        <Decide result={result} draft={draft} actions={actions} />
      </div>
      <div class="foot">
        <Copy
          key={result.rule}
          label="Copy"
          text={() => copyText(result)}
          failed={() => <p class="problem">{COPY_FAILED}</p>}
          actions={actions}
        />
        {list.length > 1 && <Pager result={result} list={list} actions={actions} />}
      </div>
    </div>
  );
}

/** How many others of the list cannot be judged for the same reason. */
const alike = (result: NoteResult, list: readonly NoteResult[]): number =>
  (reasonGroups(list).find(([first]) => first?.message === result.message)?.length ?? 1) - 1;

function Tags({ result, draft }: { result: NoteResult; draft: Draft }) {
  const since = savedSince(result, draft);
  return (
    <ul class="tags">
      <li class="tag level">{outcomeLabel(result)}</li>
      <li class="tag">{evidenceLabel(result)}</li>
      {isPending(result, draft) && <li class="tag pending">Not applied yet</li>}
      {since !== null && (
        <li class="tag">From the saved policy{since === '' ? '' : `, read ${dateWords(since)}`}</li>
      )}
      {result.outcome === 'finding' && result.accepted && <li class="tag">Marked as intended</li>}
    </ul>
  );
}

function Sources({ result }: { result: NoteResult }) {
  return (
    <section class="sources">
      <h3>{result.sources.length === 1 ? 'Source' : 'Sources'}</h3>
      <ul>
        {result.sources.map(({ title, url, checked }) => (
          <li key={url}>
            <a data-source href={url} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
            <span class="quiet"> checked {dateWords(checked)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pager({ result, list, actions }: Pick<Props, 'result' | 'list' | 'actions'>) {
  const index = list.indexOf(result);
  const turn = (step: number) => {
    const next = list[(index + step + list.length) % list.length];
    if (next) actions.turnTo(next.rule);
  };
  return (
    <div class="pager">
      <button
        type="button"
        class="plain previous"
        aria-label="Previous result"
        onClick={trusted(() => turn(-1))}
      >
        <Chevron />
      </button>
      <span aria-live="polite">
        {index + 1} of {list.length}
      </span>
      <button type="button" class="plain next" aria-label="Next result" onClick={trusted(() => turn(1))}>
        <Chevron />
      </button>
    </div>
  );
}
