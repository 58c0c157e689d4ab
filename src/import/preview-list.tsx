/** What would be stored: how many policies are new, changed, unchanged or older, and which. */
import { shortened, visible } from '../shown-text.ts';
import type { Comparison } from '../store/exports.ts';
import type { Preview } from './preview.ts';

const WORDS: Readonly<Record<Comparison, string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  older: 'Older than what is kept, and left out',
};

export function PreviewList({ preview, whole }: { preview: Preview; whole: boolean }) {
  const { policies, repeated, gone } = preview;
  return (
    <section aria-label="What would be stored">
      <h2>What would be stored</h2>
      {(Object.keys(WORDS) as Comparison[]).map((is) => (
        <Names
          key={is}
          title={WORDS[is]}
          names={policies.filter((one) => one.is === is).map(({ policy }) => policy.name)}
        />
      ))}
      {whole && <Names title="No longer there, and removed from what is kept" names={gone} />}
      {repeated > 0 && (
        <p class="quiet">
          {repeated} more {repeated === 1 ? 'stands' : 'stand'} in the files again, in the same words or in an
          older version.
        </p>
      )}
    </section>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>
        {title}: {names.length}
      </summary>
      <ul class="notes">
        {names.map((name, index) => (
          <li key={index}>
            <bdi>{shortened(visible(name), 200) || 'Policy without a name'}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
