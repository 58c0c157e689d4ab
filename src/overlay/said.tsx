/** A sentence in which names stand that others chose: see shown-text.ts. */
import { sentence } from '../shown-text.ts';

/** In lists a quoted name is cut; what was cut off is in the title and on the card. */
const IN_LISTS = 80;

/** The whole sentence, for cards. */
export const Said = ({ children }: { children: string }) => <>{sentence(children)}</>;

/** The sentence with its names cut, for lists. */
export function SaidShort({ children }: { children: string }) {
  const whole = sentence(children);
  const short = sentence(children, IN_LISTS);
  return <span title={short === whole ? undefined : whole}>{short}</span>;
}
