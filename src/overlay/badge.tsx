/** The mark at a row or control: sign and count, and the line beside it. */

import { ROW_NAMES } from '../policy/draft.ts';
import { SignIcon } from './icons.tsx';
import { Line } from './line.tsx';
import type { Spot } from './notes.ts';
import { lineOf, signOf } from './notes.ts';
import type { Actions } from './state.ts';
import { trusted } from './trusted.ts';
import { noteName, plural } from './words.ts';

interface Props {
  spot: Spot;
  open: boolean;
  actions: Actions;
}

/** A row's badge stands for the row's results; a control's stands for those at that control. */
export function Badge({ spot, open, actions }: Props) {
  const { row, list, key } = spot;
  const sign = signOf(list);
  return (
    <button
      type="button"
      class="badge"
      data-badge={row ?? undefined}
      data-sign={sign}
      aria-expanded={open}
      aria-haspopup="dialog"
      aria-label={nameOf(spot)}
      onClick={trusted((event) => actions.toggleCard(list, key, event.currentTarget))}
    >
      <span class="chip">
        <SignIcon sign={sign} />
        {(list.length > 1 || (row !== null && sign !== 'open')) && <span class="count">{list.length}</span>}
      </span>
      {row !== null && <Line text={lineOf(spot)} quiet={sign === 'open'} />}
    </button>
  );
}

/** The name of the note that the badge shows, the reason that many share, or a summary of what stands elsewhere. */
function nameOf(spot: Spot): string {
  const { shown, list, row } = spot;
  const [worst] = list;
  if (worst?.outcome === 'cannot-judge' && list.length > 1)
    return `${row ? `${ROW_NAMES[row]}: ` : ''}${lineOf(spot)}`;
  if (shown) return noteName(shown, list.length - 1);
  if (!worst || row === null) return '';
  return worst.outcome === 'finding'
    ? `${ROW_NAMES[row]}: ${plural(list.length, 'result')}, the first is ${noteName(worst)}`
    : `${ROW_NAMES[row]}, not read yet: ${plural(list.length, 'rule')} to check, the first is “${worst.title}”`;
}
