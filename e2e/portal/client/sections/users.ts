/** Users or agents. Users and groups as in the pictures; workload identities and agents from documentation. */
import ko from 'knockout';
import type { Candidate } from '../controls/candidates.ts';
import type { Control } from '../controls/control.ts';
import { DropDown } from '../controls/drop-down.ts';
import { InfoBox } from '../controls/info-box.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Selector } from '../controls/selector.ts';
import { includeExclude } from '../controls/tabs.ts';
import { Text } from '../controls/text.ts';
import { label, phrase, since } from '../labels/texts.ts';
import { pickerPane } from '../panes/picker.ts';
import type { UsersState } from '../policy/users.ts';
import { namesLink } from '../summary-texts.ts';
import { peopleControls } from './people.ts';
import { applyAtOnce, type SectionContext } from './section.ts';

export function usersSection(state: ko.Observable<UsersState>, context: SectionContext): readonly Control[] {
  const before = state.peek();
  const appliesTo = new DropDown({
    label: label('users.appliesTo'),
    value: before.appliesTo,
    options: [
      { value: 'users', text: label('users.appliesTo.usersAndGroups') },
      { value: 'workload', text: label('users.appliesTo.workloadIdentities') },
      ...(since('2025') || before.appliesTo === 'agents'
        ? [{ value: 'agents', text: label('users.appliesTo.agents') }]
        : []),
    ],
    shown: () => since('2023') || before.appliesTo !== 'users',
  });
  const appliesToUsers = (): boolean => appliesTo.value() === 'users';
  const include = new RadioList({
    label: label('tab.include'),
    value: before.include,
    options: [
      { value: 'none', text: label('users.none') },
      { value: 'all', text: label('users.all') },
      { value: 'select', text: label('users.select') },
    ],
  });
  const included = peopleControls(
    before.included,
    context,
    phrase('Select'),
    () => include.value() === 'select',
  );
  const excluded = peopleControls(before.excluded, context, label('users.excludeSelect'), () => true);
  const { directory } = context;
  const workload = others(before.workload, context, {
    all: phrase('All owned service principals'),
    select: phrase('Select service principals'),
    picker: phrase('Service principals'),
    selectExcluded: phrase('Select excluded service principals'),
    candidates: () => directory.workloads(),
    show: (id) => directory.workload(id),
    shown: () => appliesTo.value() === 'workload',
  });
  const agents = others(before.agents, context, {
    all: label('users.allAgents'),
    select: label('users.selectAgents'),
    picker: phrase('Agent identities'),
    selectExcluded: phrase('Select excluded agent identities'),
    candidates: () => directory.agents(),
    show: (id) => directory.agent(id),
    shown: () => appliesTo.value() === 'agents',
  });

  applyAtOnce(state, () => ({
    appliesTo: appliesTo.value() as UsersState['appliesTo'],
    include: include.value(),
    included: included.people(),
    excluded: excluded.people(),
    workload: { ...workload.state(), filter: before.workload.filter },
    agents: agents.state(),
  }));

  return [
    new Text(
      phrase(
        'Control access based on who the policy will apply to, such as users and groups, agents, workload identities, directory roles, or external guests.',
      ),
      { learnMore: true },
    ),
    appliesTo,
    includeExclude(
      [
        include,
        ...included.controls,
        new InfoBox(
          'Warning',
          phrase(
            "Don't lock yourself out! This policy will affect all of your users. We recommend applying a policy to a small set of users first to verify it behaves as expected.",
          ),
          { shown: () => include.value() === 'all' },
        ),
      ],
      [new Text(phrase('Select the users and groups to exempt from the policy')), ...excluded.controls],
      appliesToUsers,
    ),
    workload.tabs,
    agents.tabs,
    new InfoBox(
      'Info',
      phrase(
        "User-based policies apply when users access resources directly or through agents acting on the user's behalf",
      ),
      { shown: () => since('2025') && appliesToUsers() },
    ),
  ];
}

interface Others {
  include: 'none' | 'all' | 'select';
  included: string[];
  excluded: string[];
}

interface OthersTexts {
  all: string;
  select: string;
  picker: string;
  selectExcluded: string;
  candidates: () => Candidate[];
  show: (id: string) => Candidate;
  shown: () => boolean;
}

/** Workload identities and agents: the same two tabs. Layout inferred. */
function others(
  before: Others,
  { openPane }: SectionContext,
  texts: OthersTexts,
): { tabs: Control; state(): Others } {
  const include = new RadioList({
    label: label('tab.include'),
    value: before.include,
    options: [
      { value: 'none', text: label('users.none') },
      { value: 'all', text: texts.all },
      { value: 'select', text: texts.select },
    ],
  });
  const included = ko.observableArray([...before.included]);
  const excluded = ko.observableArray([...before.excluded]);
  const selector = (label: string, ids: ko.ObservableArray<string>, shown: () => boolean): Selector =>
    new Selector({
      label,
      text: () => namesLink(ids().map((id) => texts.show(id).name)),
      items: () => ids().map(texts.show),
      open: () => openPane(pickerPane(texts.picker, texts.candidates(), ids(), ids)),
      shown,
    });
  return {
    tabs: includeExclude(
      [include, selector(phrase('Select'), included, () => include.value() === 'select')],
      [selector(texts.selectExcluded, excluded, () => true)],
      texts.shown,
    ),
    state: () => ({ include: include.value(), included: [...included()], excluded: [...excluded()] }),
  };
}
