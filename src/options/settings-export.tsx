/** Saves how rules are set, and what was decided of one tenant or none, as the command line's configuration. */
import { useState } from 'preact/hooks';
import { allRules } from '../../rules/index.ts';
import { writeConfig } from '../settings/write-config.ts';
import type { Declaration } from '../store/told.ts';
import { Lines, NOBODY, TenantChoice } from './settings-parts.tsx';
import { configOf, type RulesNow, settingsNow } from './settings-taken.ts';

interface Props {
  /** Last seen first. */
  readonly tenants: readonly Declaration[];
  readonly rules: RulesNow;
  /** Has a file saved. */
  readonly save: (text: string, name: string) => void;
}

export function SettingsExport({ tenants, rules, save }: Props) {
  /** Null until the admin chose. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const tenant = tenants.find(({ key }) => key === (chosen ?? tenants[0]?.key)) ?? null;
  const submit = (event: Event) => {
    event.preventDefault();
    const { text, leftOut: not } = writeConfig(configOf(settingsNow(rules, tenant)), allRules);
    const name = tenant ? `ca-preflight-${tenant.key}.json` : 'ca-preflight.json';
    save(text, name);
    setTold(`Saved as ${name} where your browser saves downloads.`);
    setLeftOut(not);
  };
  return (
    <form onSubmit={submit} aria-label="Export" class="file">
      <TenantChoice
        label="With the accounts and findings of"
        tenants={tenants}
        chosen={tenant?.key ?? NOBODY}
        choose={(key) => {
          setChosen(key);
          setTold('');
          setLeftOut([]);
        }}
      />
      <button type="submit" class="action">
        Export settings
      </button>
      <p class="told" role="status">
        {told}
      </p>
      {leftOut.length > 0 && <Lines title="Not in the file:" lines={leftOut} />}
    </form>
  );
}
