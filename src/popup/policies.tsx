/** The list of policies, worst first, and what narrows it: a search, a state, a level. */
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PolicyLine } from '../store/told.ts';
import { countsBySign, countsByState, stateRowOf } from './counts.ts';
import { LongList } from './long-list.tsx';
import { found, searchable, worstFirst } from './order.ts';
import { PolicyItem } from './policy-item.tsx';
import { SIGN_NAMES, SIGNS, signOf } from './sign.ts';
import { stateOf } from './words.ts';

/** As many are seen at a glance. */
const NARROWED_FROM = 9;
const ANY = '';

interface Props {
  readonly policies: readonly PolicyLine[];
  readonly tabId: number | null;
  readonly open: (tabId: number, url: string) => void;
}

export function Policies({ policies, tabId, open }: Props) {
  const [search, setSearch] = useState('');
  const state = useChoice(useMemo(() => statesOf(policies), [policies]));
  const sign = useChoice(useMemo(() => signsOf(policies), [policies]));
  const lines = useMemo(() => searchable(worstFirst(policies), stateOf), [policies]);
  const shown = found(lines, search).filter(
    (line) => state.lets(stateRowOf(line)) && sign.lets(signOf(line)),
  );
  // What was drawn of a line stays as it is while one types.
  const items = useMemo(() => new Map<PolicyLine, VNode>(), [policies, tabId, open]);
  const itemOf = (line: PolicyLine): VNode => {
    const item = items.get(line) ?? (
      <PolicyItem key={line.key} line={line} open={(url) => tabId !== null && open(tabId, url)} />
    );
    items.set(line, item);
    return item;
  };
  const isNarrowed = search.trim() !== '' || state.chosen !== ANY || sign.chosen !== ANY;
  return (
    <>
      <h2>Policies</h2>
      {(policies.length >= NARROWED_FROM || isNarrowed) && (
        <>
          <input
            type="search"
            aria-label="Search policies"
            placeholder={`Search ${policies.length} policies`}
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
          <div class="filters">
            <Filter label="State" any="Any state" {...state} />
            <Filter label="Worst finding" any="Any finding" {...sign} />
          </div>
        </>
      )}
      <p class="found" role="status">
        {isNarrowed && `${shown.length} of ${policies.length} found`}
      </p>
      <LongList items={shown} of={`${state.chosen} ${sign.chosen} ${search}`} item={itemOf} />
    </>
  );
}

interface Option {
  readonly value: string;
  readonly words: string;
}

/** The states that there are, each with its number of policies. */
const statesOf = (policies: readonly PolicyLine[]): readonly Option[] =>
  countsByState(policies)
    .filter(({ total }) => total > 0)
    .map(({ state, total }) => ({ value: state, words: `${state} (${total.toLocaleString()})` }));

/** The levels of worst findings that there are, likewise. */
function signsOf(policies: readonly PolicyLine[]): readonly Option[] {
  const counts = countsBySign(policies);
  return SIGNS.filter((sign) => counts[sign] > 0).map((sign) => ({
    value: sign,
    words: `${SIGN_NAMES[sign]} (${counts[sign].toLocaleString()})`,
  }));
}

/** One of these options, or any; one that is gone with its last policy counts no more. */
function useChoice(among: readonly Option[]) {
  const [value, choose] = useState(ANY);
  const chosen = among.some((option) => option.value === value) ? value : ANY;
  return { among, chosen, choose, lets: (other: string) => chosen === ANY || chosen === other };
}

interface FilterProps extends ReturnType<typeof useChoice> {
  readonly label: string;
  readonly any: string;
}

const Filter = ({ label, any, among, chosen, choose }: FilterProps) => (
  <select aria-label={label} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
    <option value={ANY}>{any}</option>
    {among.map(({ value, words }) => (
      <option key={value} value={value}>
        {words}
      </option>
    ))}
  </select>
);
