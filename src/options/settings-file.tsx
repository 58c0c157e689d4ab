/** Settings as a file, out and in: the very file that the command line takes as `--config`. */
import type { ComponentProps } from 'preact';
import { sentence } from '../shown-text.ts';
import type { Declaration } from '../store/told.ts';
import { SettingsExport } from './settings-export.tsx';
import { SettingsImport } from './settings-import.tsx';
import type { RulesNow } from './settings-taken.ts';

interface Props
  extends Pick<ComponentProps<typeof SettingsExport>, 'save'>,
    Pick<ComponentProps<typeof SettingsImport>, 'today' | 'policiesOf' | 'replace'> {
  /** Null while they are asked for, or could not be had. */
  readonly tenants: readonly Declaration[] | null;
  readonly rules: RulesNow | null;
  /** Why one of them could not be had; null when they could. */
  readonly problem: string | null;
}

/** The section of the file. */
export function SettingsFile({ tenants, rules, problem, save, ...rest }: Props) {
  return (
    <section aria-labelledby="settings-file">
      <h2 id="settings-file">Export and import of settings</h2>
      <p>
        How rules are set, and of one tenant its emergency access accounts and the findings that are marked as
        intended, as a file. A colleague can take it over here, and the command line takes it as{' '}
        <code>--config</code>. What your organisation sets is not in it.
      </p>
      <p class="quiet">
        The editor shows some things by name that an export has by id. A finding that rests on them and was
        marked as intended in one of them may be asked again of the other.
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {sentence(problem)}
        </p>
      )}
      {problem === null && tenants && rules && (
        <>
          <SettingsExport tenants={tenants} rules={rules} save={save} />
          <SettingsImport tenants={tenants} rules={rules} {...rest} />
        </>
      )}
    </section>
  );
}
