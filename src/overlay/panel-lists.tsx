/** What the open panel lists: findings, what is not read yet, what cannot be judged, and how well the page was read. */

import type { ComponentChildren } from 'preact';
import { isOpenFinding } from '../engine/open-finding.ts';
import { fieldsRead, ROW_NAMES, ROWS } from '../policy/draft.ts';
import { Health } from './health.tsx';
import { SignIcon } from './icons.tsx';
import {
  isPending,
  type NoteResult,
  type OpenGroup,
  openGroups,
  reasonGroups,
  type Sign,
  signOf,
} from './notes.ts';
import { SaidShort } from './said.tsx';
import type { Actions } from './state.ts';
import { trusted } from './trusted.ts';
import type { View } from './view.ts';
import { fieldLabel, listed, NOT_CHECKED, outcomeLabel, plural } from './words.ts';

interface Props {
  view: View;
  notes: readonly NoteResult[];
  actions: Actions;
}

export function PanelLists({ view, notes, actions }: Props) {
  const findings = notes.filter(isOpenFinding);
  const accepted = notes.filter((note) => note.outcome === 'finding' && note.accepted);
  const unjudged = reasonGroups(notes);
  const groups = openGroups(notes);
  const result = (note: NoteResult, detail: ComponentChildren) => (
    <Item
      key={note.rule}
      sign={signOf([note])}
      label={outcomeLabel(note)}
      title={note.title}
      detail={detail}
      onOpen={(opener) => actions.lead([note], opener)}
    />
  );
  return (
    <>
      {view.results === null ? (
        <p class="sentence">{NOT_CHECKED}</p>
      ) : findings.length > 0 ? (
        <ul>
          {findings.map((note) =>
            result(note, fieldLabel(note.field) + (isPending(note, view.draft) ? ' · not applied yet' : '')),
          )}
        </ul>
      ) : (
        <p class="sentence">{nothingFound(view, notes)}</p>
      )}
      {groups.length > 0 && (
        <List heading="Not read yet">
          {groups.map((group) => (
            <Item
              key={group.row}
              sign="open"
              title={groupTitle(group)}
              detail={groupDetail(group)}
              onOpen={(opener) => actions.lead(group.results, opener, group.row)}
            />
          ))}
        </List>
      )}
      {unjudged.length > 0 && (
        <List heading="Cannot be judged">
          {unjudged.map((group) => (
            <Unjudged key={group[0]?.message} group={group} actions={actions} item={result} />
          ))}
        </List>
      )}
      {view.problems.length > 0 && (
        <List heading="Could not be read, or not kept">
          {view.problems.map((problem) => (
            <li class="plain-item" key={problem}>
              <SaidShort>{problem}</SaidShort>
            </li>
          ))}
        </List>
      )}
      {accepted.length > 0 && (
        <List heading="Marked as intended">
          {accepted.map((note) => result(note, fieldLabel(note.field)))}
        </List>
      )}
      <Health view={view} actions={actions} />
    </>
  );
}

interface UnjudgedProps {
  group: readonly NoteResult[];
  actions: Actions;
  item: (note: NoteResult, detail: ComponentChildren) => ComponentChildren;
}

/** One line for a reason; the rules that share it are folded below. */
function Unjudged({ group, actions, item }: UnjudgedProps) {
  const [first] = group;
  if (first?.outcome !== 'cannot-judge') return null;
  if (group.length === 1) return item(first, <SaidShort>{first.message}</SaidShort>);
  const count = plural(group.length, 'rule');
  return (
    <>
      <Item
        sign="open"
        label={outcomeLabel(first)}
        title={<SaidShort>{first.message}</SaidShort>}
        detail={count}
        onOpen={(opener) => actions.lead(group, opener)}
      />
      <li>
        <details class="fold">
          <summary>Which {count}</summary>
          <ul>{group.map((note) => item(note, fieldLabel(note.field)))}</ul>
        </details>
      </li>
    </>
  );
}

function List({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <>
      <h3>{heading}</h3>
      <ul>{children}</ul>
    </>
  );
}

interface ItemProps {
  sign: Sign;
  /** Said before the title to those who do not see the sign. */
  label?: string;
  title: ComponentChildren;
  detail: ComponentChildren;
  onOpen: (opener: HTMLElement) => void;
}

function Item({ sign, label, title, detail, onOpen }: ItemProps) {
  return (
    <li>
      <button type="button" class="item" onClick={trusted((event) => onOpen(event.currentTarget))}>
        <SignIcon sign={sign} />
        <span>
          {label && <span class="unseen">{label}: </span>}
          {title}
          <span class="unseen">. </span>
          <small>{detail}</small>
        </span>
      </button>
    </li>
  );
}

function groupTitle({ row, results }: OpenGroup): string {
  const verb = row === 'name' || row === 'state' ? 'Have' : 'Open';
  const place = verb === 'Have' ? `${ROW_NAMES[row]} in view` : ROW_NAMES[row];
  return `${verb} ${place} to check ${results.length} more ${results.length === 1 ? 'rule' : 'rules'}`;
}

function groupDetail({ results, needMore }: OpenGroup): string {
  const titles = results.slice(0, 2).map(({ title }) => `“${title}”`);
  const others = results.length - titles.length;
  const which = listed(others > 0 ? [...titles, plural(others, 'other')] : titles);
  if (needMore === 0) return which;
  if (needMore === results.length) return `${which}. Needs another section as well.`;
  return `${which}. ${needMore === 1 ? '1 needs' : `${needMore} need`} another section as well.`;
}

function nothingFound({ draft }: View, notes: readonly NoteResult[]): string {
  const read = fieldsRead(draft).length;
  if (read === 0) return 'Nothing has been read yet, so nothing is known. Open the sections below.';
  const open = read < ROWS.length || notes.some(({ outcome }) => outcome !== 'finding');
  return open
    ? 'Nothing to warn of in what was read. The rest is not known yet.'
    : 'No rule that is on has anything to warn of. All eight fields were read.';
}
