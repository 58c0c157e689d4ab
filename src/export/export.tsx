/** A report of one tenant to save, and what changed since an earlier one. */
import { useRef, useState } from 'preact/hooks';
import { tenantLabel } from '../pages/tenant-label.ts';
import { visible } from '../shown-text.ts';
import type { TenantLine } from '../store/told.ts';
import { FORMATS, type Format } from './formats.ts';

interface Props {
  readonly tenants: readonly TenantLine[];
  /** The key of the tenant that the popup was of; null where none was named. */
  readonly asked: string | null;
  readonly problem: string | null;
  /** Has the report saved; gives a sentence when that failed. */
  readonly save: (key: string, format: Format, withoutNames: boolean) => Promise<string | null>;
  /** What changed since the report in the file, as Markdown; or a sentence why that cannot be told. */
  readonly compare: (
    key: string,
    file: File,
  ) => Promise<{ readonly difference: string } | { readonly wrong: string }>;
}

export function Export({ tenants, asked, problem, save, compare }: Props) {
  const [key, setKey] = useState(
    tenants.find((tenant) => tenant.key === asked)?.key ?? tenants[0]?.key ?? '',
  );
  const [format, setFormat] = useState<Format>('html');
  const [withoutNames, setWithoutNames] = useState(false);
  const [told, setTold] = useState('');
  const [failed, setFailed] = useState<string | null>(problem);
  const latest = useRef<object | null>(null);
  const [difference, setDifference] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTold('Making the report…');
    const why = await save(key, format, withoutNames);
    setFailed(why);
    setTold(why === null ? 'Saved where your browser saves downloads.' : '');
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const of = {};
    latest.current = of;
    const answer = await compare(key, file);
    if (of !== latest.current) return;
    setFailed('wrong' in answer ? answer.wrong : null);
    setDifference('difference' in answer ? answer.difference : null);
  };
  return (
    <>
      <header>
        <img src="/assets/icon-48.png" alt="" width="32" height="32" />
        <h1>Report</h1>
      </header>
      <main>
        <p>
          What the rules say of the saved policies that Preflight knows of a tenant, as a file. It is made in
          this browser and goes nowhere else.
        </p>
        {failed !== null && (
          <p class="problem" role="alert">
            {visible(failed)}
          </p>
        )}
        {tenants.length === 0 ? (
          <p>No tenant is known yet. Open one of its policies in the portal, or import an export.</p>
        ) : (
          <form onSubmit={submit}>
            <label class="field">
              Tenant
              <select
                class="entry"
                value={key}
                onChange={(event) => {
                  setKey(event.currentTarget.value);
                  setDifference(null);
                  latest.current = null;
                }}
              >
                {tenants.map((tenant) => (
                  <option key={tenant.key} value={tenant.key}>
                    {tenantLabel(tenant)}
                  </option>
                ))}
              </select>
            </label>
            <fieldset>
              <legend>Format</legend>
              {(Object.keys(FORMATS) as Format[]).map((one) => (
                <label class="choice" key={one}>
                  <input
                    type="radio"
                    name="format"
                    checked={format === one}
                    onChange={() => setFormat(one)}
                  />
                  {FORMATS[one].label} <span class="quiet">{FORMATS[one].for}</span>
                </label>
              ))}
            </fieldset>
            <label class="choice">
              <input
                type="checkbox"
                checked={withoutNames}
                onChange={(event) => setWithoutNames(event.currentTarget.checked)}
              />
              Replace names by pseudonyms
            </label>
            <p class="quiet">
              The same name gets the same pseudonym in every report of this tenant from this browser, until
              the tenant is forgotten. Look through the file before you hand it on: a name inside a sentence
              may be left.
            </p>
            <button type="submit" class="action">
              Save report
            </button>
            <p class="told" role="status">
              {told}
            </p>
            <h2>What has changed?</h2>
            <label class="field">
              An earlier report, as JSON
              <input
                type="file"
                accept=".json,application/json"
                onChange={(event) => void choose(event.currentTarget.files?.[0])}
              />
            </label>
            {difference !== null && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
              <section class="difference" tabIndex={0} aria-label="What has changed">
                {difference}
              </section>
            )}
          </form>
        )}
      </main>
    </>
  );
}
