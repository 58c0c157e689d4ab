/** Files, or policies in them, with what is to be said of each. */
import { sentence, shortened, visible } from '../shown-text.ts';

interface Props {
  readonly title: string;
  readonly notes: readonly { readonly file: string; readonly reason: string }[];
  /** Shown without being asked for. */
  readonly open?: boolean;
}

export function FileList({ title, notes, open = false }: Props) {
  if (notes.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        {title}: {notes.length}
      </summary>
      <ul class="notes">
        {notes.map(({ file, reason }, index) => (
          <li key={index}>
            <bdi>{shortened(visible(file), 200)}</bdi>
            <span class="quiet"> {sentence(reason)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
