/** What Preflight keeps in this browser: how much, of which tenants, and a way to be rid of it. */
import { useRef, useState } from 'preact/hooks';
import { dateWords } from '../date-words.ts';
import { Forget } from '../pages/forget.tsx';
import { Name } from '../pages/name.tsx';
import { counted } from '../report/words.ts';
import { sentence } from '../shown-text.ts';
import type { Declaration } from '../store/told.ts';
import { sizeWords } from './size-words.ts';

interface Props {
  /** Null while they are asked for, or could not be had. */
  readonly tenants: readonly Declaration[] | null;
  /** Why they could not be had; null when they could. */
  readonly problem: string | null;
  /** Bytes of everything that is kept; null where the browser does not tell. */
  readonly bytes: number | null;
  /** Removes what is kept of a tenant; gives a sentence when that failed. */
  readonly forget: (key: string) => Promise<string | null>;
}

/** The section of what is kept. */
export function DataKept({ tenants, problem, bytes, forget }: Props) {
  const [gone, setGone] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const forgetOne = async ({ key, name }: Declaration) => {
    const why = await forget(key);
    if (why === null) {
      // The button that had the focus went with its tenant.
      setGone(name ?? key);
      heading.current?.focus();
    }
    return why;
  };
  return (
    <section aria-labelledby="kept">
      <h2 id="kept" ref={heading} tabIndex={-1}>
        What is kept in this browser
      </h2>
      <p>
        What was read of each tenant’s policies, what was found in them, and what you decided. It stays in
        this browser, and web pages cannot reach it.
        {bytes !== null && ` All in all it takes ${sizeWords(bytes)}.`}
      </p>
      {problem !== null && <p class="problem">{sentence(problem)}</p>}
      <p role="status">
        {gone !== null && (
          <>
            <Name>{gone}</Name> is forgotten.
          </>
        )}
      </p>
      {problem === null && tenants?.length === 0 && <p class="quiet">Nothing is kept of any tenant.</p>}
      <ul>
        {tenants?.map((tenant) => (
          <li key={tenant.key}>
            <h3>
              <Name>{tenant.name ?? tenant.key}</Name>
            </h3>
            <p class="quiet">
              {tenant.name === null ? '' : `${tenant.key} · `}
              {counted(tenant.policies, 'policy', 'policies')} · last read {dateWords(tenant.lastSeen)}
            </p>
            <Forget name={tenant.name ?? tenant.key} forget={() => forgetOne(tenant)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
