/** One policy of the list: its state, its worst finding, and what of it was not read. */

import { Name } from '../pages/name.tsx';
import type { PolicyLine } from '../store/told.ts';
import { SignIcon } from './icon.tsx';
import { signOf } from './sign.ts';
import { findingOf, notReadOf, stateOf, withoutFinding } from './words.ts';

export function PolicyItem({ line, open }: { line: PolicyLine; open: (url: string) => void }) {
  const finding = findingOf(line);
  const notRead = notReadOf(line);
  const name = <Name>{line.name.trim() || 'Policy without a name'}</Name>;
  const { editor } = line;
  return (
    <li class="policy">
      <SignIcon sign={signOf(line)} />
      <span class="name">
        {editor === null ? (
          name
        ) : (
          <a
            href={editor}
            onClick={(event) => {
              event.preventDefault();
              open(editor);
            }}
          >
            {name}
          </a>
        )}
      </span>
      <span class="state">{stateOf(line)}</span>
      <span class="detail">
        {finding ? finding.title : withoutFinding(line)}
        {finding !== null && finding.others > 0 && (
          <span title={`${finding.others} more`}>
            {' · '}
            <span aria-hidden="true">+{finding.others}</span>
            <span class="unseen">and {finding.others} more</span>
          </span>
        )}
      </span>
      {notRead !== null && <span class="detail open">{notRead}</span>}
    </li>
  );
}
