/** Which rules speak, and how loud: one choice a rule, kept as soon as it is made. */
import { useRef, useState } from 'preact/hooks';
import { allRules } from '../../rules/index.ts';
import { SEVERITIES } from '../engine/rule.ts';
import type { RuleSettings } from '../engine/rule-settings.ts';
import { evidenceLabel, SEVERITY_LABELS } from '../rule-words.ts';
import { sentence } from '../shown-text.ts';
import { SET_BY_ORGANISATION } from './managed-lines.tsx';
import type { Setting } from './rule-list.ts';
import { type AnyRule, asItIs, changedWords, isFound, RULE_GROUPS, settingOf } from './rule-list.ts';

/** Keeps a rule's setting; gives a sentence when that failed. */
type SetRule = (rule: string, to: Setting) => Promise<string | null>;

interface Props {
  /** Null while they are asked for. */
  readonly settings: RuleSettings | null;
  /** Those that the organisation sets. */
  readonly managed: RuleSettings;
  /** Why they could not be had; null when they could. */
  readonly problem: string | null;
  readonly setRule: SetRule;
}

/** The section of the rules. */
export function Rules({ settings, managed, problem, setRule }: Props) {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">Rules</h2>
      <p>
        Each rule can speak at a level that you choose, or be off. A rule that is off says nothing in the
        editor, in the popup and in reports: that is no pass.
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {sentence(problem)}
        </p>
      )}
      {problem === null && settings && <RuleLists settings={settings} managed={managed} setRule={setRule} />}
    </section>
  );
}

interface ListsProps {
  readonly settings: RuleSettings;
  readonly managed: RuleSettings;
  readonly setRule: SetRule;
}

function RuleLists({ settings, managed, setRule }: ListsProps) {
  const [search, setSearch] = useState('');
  /** The rules that were changed when they were asked for, so that one that is put back stays where it is. */
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const isChanged = (rule: AnyRule) => settingOf(rule, settings) !== null;
  const isShown = (rule: AnyRule) =>
    isFound(rule, search) && (only === null || only.has(rule.id) || isChanged(rule));
  const shown = allRules.filter(isShown).length;
  const press = () => setOnly(only ? null : new Set(allRules.filter(isChanged).map(({ id }) => id)));
  return (
    <>
      <p class="changed">
        <strong>{changedWords(settings, managed)}</strong>
        {(only !== null || allRules.some(isChanged)) && (
          <button type="button" aria-pressed={only !== null} onClick={press}>
            Show only changed rules
          </button>
        )}
      </p>
      <input
        type="search"
        aria-label="Search rules by title, id or reference"
        placeholder={`Search ${allRules.length} rules`}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <p class="quiet found" role="status">
        {(search.trim() !== '' || only !== null) && `${shown} of ${allRules.length} found`}
      </p>
      {RULE_GROUPS.map(({ title, rules }) => {
        const found = rules.filter(isShown);
        return (
          found.length > 0 && (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <ul class="rules">
                {found.map((rule) => (
                  <RuleItem
                    key={rule.id}
                    rule={rule}
                    setting={settingOf(rule, settings)}
                    isManaged={settingOf(rule, managed) !== null}
                    set={(to) => setRule(rule.id, to)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

interface ItemProps {
  readonly rule: AnyRule;
  readonly setting: Setting;
  /** Whether the organisation sets it, so that it cannot be changed here. */
  readonly isManaged: boolean;
  readonly set: (to: Setting) => Promise<string | null>;
}

function RuleItem({ rule, setting, isManaged, set }: ItemProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const select = useRef<HTMLSelectElement>(null);
  const choose = async (to: Setting) => setProblem(await set(to));
  const putBack = () => {
    // The button goes when it is done; the choice beside it stays.
    select.current?.focus();
    return choose(null);
  };
  return (
    <li data-changed={setting !== null}>
      <label for={`rule-${rule.id}`}>{rule.title}</label>
      <p class="quiet about" id={`about-${rule.id}`}>
        {rule.ref} · {rule.id} · {evidenceLabel(rule)}
      </p>
      <div class="choice">
        <select
          id={`rule-${rule.id}`}
          aria-describedby={`about-${rule.id}${isManaged ? ` managed-${rule.id}` : ''}`}
          ref={select}
          disabled={isManaged}
          value={setting ?? ''}
          onChange={({ currentTarget }) => choose((currentTarget.value || null) as Setting)}
        >
          <option value="">{asItIs(rule)}</option>
          {SEVERITIES.toReversed().map((level) => (
            <option key={level} value={level}>
              {SEVERITY_LABELS[level]}
            </option>
          ))}
          <option value="off">Off</option>
        </select>
        {isManaged && (
          <span class="quiet" id={`managed-${rule.id}`}>
            {SET_BY_ORGANISATION}
          </span>
        )}
        {setting !== null && !isManaged && (
          <button type="button" aria-label={`Put back as it is: ${rule.title}`} onClick={putBack}>
            Put back
          </button>
        )}
      </div>
      {problem !== null && (
        <p class="problem" role="alert">
          Not changed: {sentence(problem)}
        </p>
      )}
    </li>
  );
}
