/** A list of which only the beginning is drawn, and more when its end comes into view, so that the popup is there at once. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PolicyLine } from '../store/told.ts';

/** More than the popup has room for. */
const AT_ONCE = 10;

interface Props {
  readonly items: readonly PolicyLine[];
  /** With another search the list begins at its top. */
  readonly of: string;
  readonly item: (line: PolicyLine) => ComponentChildren;
}

export function LongList({ items, of, item }: Props) {
  const [drawn, setDrawn] = useState(AT_ONCE);
  const more = useRef<HTMLButtonElement>(null);
  const rest = items.length - drawn;
  useLayoutEffect(() => setDrawn(AT_ONCE), [of]);
  useEffect(() => {
    if (!more.current) return;
    const end = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn(drawn + AT_ONCE);
    });
    end.observe(more.current);
    return () => end.disconnect();
  }, [drawn, rest > 0]);
  return (
    <>
      <ul class="policies">{items.slice(0, drawn).map(item)}</ul>
      {rest > 0 && (
        <button type="button" ref={more} onClick={() => setDrawn(items.length)}>
          Show all {items.length}
        </button>
      )}
    </>
  );
}
