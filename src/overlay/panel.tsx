/** The panel of the editor: a pill that says what was found and how much was read, and behind it everything by severity. */
import { useRef } from 'preact/hooks';
import { isOpenFinding } from '../engine/open-finding.ts';
import { fieldsRead, ROWS } from '../policy/draft.ts';
import { Diagnostic, InEnglish } from './health.tsx';
import { Chevron, Logo } from './icons.tsx';
import { notesOf } from './notes.ts';
import { PanelLists } from './panel-lists.tsx';
import type { Actions } from './state.ts';
import { trusted } from './trusted.ts';
import type { Lost, View } from './view.ts';
import { pillWords } from './words.ts';

interface Props {
  view: View | null;
  lost: Lost | null;
  open: boolean;
  said: string;
  actions: Actions;
}

export function Panel({ view, lost, open, said, actions }: Props) {
  const toggle = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const notes = view ? notesOf(view.results) : [];
  const findings = notes.filter(isOpenFinding);
  const read = view ? fieldsRead(view.draft).length : 0;
  const isChecked = view?.results !== null;
  const words = view ? pillWords(isChecked ? notes : null, view.draft) : null;

  const walk = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('button, summary, a') ?? [])];
    const items = all.filter((one) => one.checkVisibility());
    if (!open || items.length === 0) return;
    const at = items.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    (to < 0 ? toggle.current : (items[Math.min(to, items.length - 1)] ?? null))?.focus();
  };

  return (
    <section
      class="panel"
      // biome-ignore lint/a11y/noRedundantRoles: tests and tools look for it by its attribute too
      role="region"
      aria-label="Preflight for Conditional Access"
      data-panel
      data-open={open ? '' : undefined}
      data-health={`${read}/${ROWS.length}`}
      data-findings={isChecked ? findings.length : undefined}
      onKeyDown={walk}
    >
      <button
        ref={toggle}
        type="button"
        class="pill"
        aria-expanded={open}
        aria-controls="panel-body"
        onClick={trusted(() => actions.togglePanel())}
      >
        <Logo />
        <span class="unseen">Preflight: </span>
        {open || !words ? <b aria-hidden="true">Preflight</b> : <b class="long">{words.findings}</b>}
        {words && <span class={open ? 'quiet' : 'quiet long'}>{words.read}</span>}
        {words && !open && (
          <span class="short" aria-hidden="true">
            <b>{isChecked ? findings.length : '?'}</b> {read}/{ROWS.length}
          </span>
        )}
        {!words && !open && <span class="quiet long">has something to say</span>}
        <Chevron />
      </button>
      <div id="panel-body" class="panel-body" ref={list} hidden={!open}>
        {lost && (
          <>
            <p class="sentence">
              {lost.sentence} <InEnglish address={lost.english} />
            </p>
            <Diagnostic text={lost.diagnostic} actions={actions} />
          </>
        )}
        {view && <PanelLists view={view} notes={notes} actions={actions} />}
      </div>
      <div class="unseen" role="status" aria-live="polite">
        {said}
      </div>
    </section>
  );
}
