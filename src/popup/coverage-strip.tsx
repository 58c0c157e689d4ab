/** What every tenant should have, each with a sign of how far its policies do it. Pressed, a line says why. */
import { useState } from 'preact/hooks';
import { COVERED, type Coverage } from '../engine/coverage.ts';
import { sentence } from '../shown-text.ts';
import { COVERED_NAMES, CoverageSign } from './coverage-sign.tsx';

type Item = Pick<Coverage, 'id' | 'title' | 'covered' | 'because'>;

export function CoverageStrip({ coverage }: { coverage: readonly Item[] }) {
  const [open, setOpen] = useState<string | null>(null);
  if (coverage.length === 0) return null;
  return (
    <section class="coverage" aria-labelledby="coverage">
      <h2 id="coverage">Coverage</h2>
      <Sums coverage={coverage} />
      <ul class="strip">
        {coverage.map((item) => (
          <Line
            key={item.id}
            item={item}
            isOpen={open === item.id}
            press={() => setOpen(open === item.id ? null : item.id)}
          />
        ))}
      </ul>
    </section>
  );
}

/** How many lines have each sign, which also tells what the signs mean. */
function Sums({ coverage }: { coverage: readonly Item[] }) {
  const sums = COVERED.map((covered) => ({
    covered,
    count: coverage.filter((item) => item.covered === covered).length,
  }));
  return (
    <ul class="legend">
      {sums
        .filter(({ count }) => count > 0)
        .map(({ covered, count }) => (
          <li key={covered}>
            <CoverageSign covered={covered} />
            {COVERED_NAMES[covered]} <b>{count.toLocaleString()}</b>
          </li>
        ))}
    </ul>
  );
}

/** A title to press, and below it, across the whole strip, the reason. */
function Line({ item, isOpen, press }: { item: Item; isOpen: boolean; press: () => void }) {
  const { id, title, covered, because } = item;
  const reason = `because-${id}`;
  return (
    <li>
      <button type="button" class="covered" aria-expanded={isOpen} aria-controls={reason} onClick={press}>
        <CoverageSign covered={covered} />
        <span>
          {title}
          <span class="unseen"> ({COVERED_NAMES[covered]})</span>
        </span>
      </button>
      <p id={reason} class="because" hidden={!isOpen}>
        <b>{COVERED_NAMES[covered]}.</b> {sentence(because)}
      </p>
    </li>
  );
}
