/** What the export and the import of settings share: whose decisions are meant, and lists of lines. */
import { useId, useState } from 'preact/hooks';
import { tenantLabel } from '../pages/tenant-label.ts';
import { sentence } from '../shown-text.ts';
import type { Declaration } from '../store/told.ts';

/** No tenant's key. */
export const NOBODY = '';

interface ChoiceProps {
  readonly label: string;
  readonly tenants: readonly Declaration[];
  readonly chosen: string;
  readonly choose: (key: string) => void;
}

export function TenantChoice({ label, tenants, chosen, choose }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {tenants.map(({ key, name }) => (
          <option key={key} value={key}>
            {tenantLabel({ key, name })}
          </option>
        ))}
        <option value={NOBODY}>no tenant</option>
      </select>
    </>
  );
}

/** At first: more would push what follows out of sight. */
const MOST_LINES = 100;

export function Lines({ title, lines }: { title?: string; lines: readonly string[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      {title !== undefined && <p>{sentence(title)}</p>}
      <ul class="plain">
        {(all ? lines : lines.slice(0, MOST_LINES)).map((line, index) => (
          <li key={index}>{sentence(line)}</li>
        ))}
      </ul>
      {lines.length > MOST_LINES && (
        <button type="button" class="action" onClick={() => setAll(!all)}>
          {all ? `Show the first ${MOST_LINES} only` : `Show all ${lines.length}`}
        </button>
      )}
    </>
  );
}
