/** Target resources. Include as in the picture of 2026-07; what "Select resources" and Exclude show is from documentation and labs. */
import ko from 'knockout';
import { CheckBox } from '../controls/check-box.ts';
import type { Control } from '../controls/control.ts';
import { DropDown } from '../controls/drop-down.ts';
import { InfoBox } from '../controls/info-box.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Selector } from '../controls/selector.ts';
import { includeExclude } from '../controls/tabs.ts';
import { Text } from '../controls/text.ts';
import { label, phrase, since } from '../labels/texts.ts';
import { resourceFilterPane } from '../panes/filter.ts';
import { pickerPane } from '../panes/picker.ts';
import { type ResourceFilter, type TargetResourcesState, USER_ACTIONS } from '../policy/target-resources.ts';
import { namesLink } from '../summary-texts.ts';
import { applyAtOnce, type SectionContext } from './section.ts';

const PORTAL_LOCKOUT =
  "Don't lock yourself out! This policy impacts the Azure portal. Before you continue, ensure that you or someone else will be able to get back into the portal. " +
  'Disregard this warning if you are configuring persistent browser session policy that works correctly only if "All resources" are selected.';

const ALL_INTERNET = { value: 'allInternet', text: label('target.allInternet'), disabled: true } as const;
const ALL_AGENT_RESOURCES = {
  value: 'allAgent',
  text: label('target.allAgentResources'),
  balloon: phrase('All resources that agents offer.'),
} as const;

const TRAFFIC_PROFILES = [
  { value: 'M365', text: phrase('Microsoft traffic') },
  { value: 'Internet', text: phrase('Internet traffic') },
  { value: 'Private', text: phrase('Private traffic') },
];

export function targetResourcesSection(
  state: ko.Observable<TargetResourcesState>,
  { directory, openPane }: SectionContext,
): readonly Control[] {
  const before = state.peek();
  const appliesTo = new DropDown({
    label: label('target.appliesTo'),
    value: before.appliesTo,
    options: [
      { value: 'resources', text: label('target.appliesTo.resources') },
      { value: 'userActions', text: label('target.appliesTo.userActions') },
      { value: 'authenticationContext', text: label('target.appliesTo.authContext') },
      ...(since('2025') || before.appliesTo === 'globalSecureAccess'
        ? [{ value: 'globalSecureAccess', text: label('target.appliesTo.gsa') }]
        : []),
    ],
  });
  const appliesToIs = (value: TargetResourcesState['appliesTo']) => (): boolean =>
    appliesTo.value() === value;
  const include = new RadioList<TargetResourcesState['include']>({
    label: label('tab.include'),
    value: before.include,
    options: [
      { value: 'none', text: label('target.none') },
      ...(since('2025') || before.include === 'allInternet' ? [ALL_INTERNET] : []),
      ...(since('2026-07') || before.include === 'allAgent' ? [ALL_AGENT_RESOURCES] : []),
      { value: 'all', text: label('target.all') },
      { value: 'select', text: label('target.select') },
    ],
  });
  const included = ko.observableArray([...before.included]);
  const excluded = ko.observableArray([...before.excluded]);
  const filter = ko.observable<ResourceFilter | null>(before.filter);
  const resources = (label: string, ids: ko.ObservableArray<string>, shown: () => boolean): Selector =>
    new Selector({
      label,
      text: () => namesLink(ids().map((id) => directory.app(id).name)),
      items: () => ids().map((id) => directory.app(id)),
      open: () => openPane(pickerPane(phrase('Resources'), directory.apps(), ids(), ids)),
      shown,
    });
  const knowsFilters = (): boolean => since('2023') || before.filter !== null;
  const filterRow = (mode: 'include' | 'exclude', shown: () => boolean): Selector =>
    new Selector({
      label: label('target.filter'),
      text: () => phrase(filter()?.mode === mode ? 'Configured' : 'None'),
      open: () =>
        openPane(
          resourceFilterPane(
            {
              configured: filter()?.mode === mode,
              mode,
              rule: (filter()?.mode === mode && filter()?.rule) || '',
            },
            (edited) => filter(edited.configured ? { mode: edited.mode, rule: edited.rule } : null),
          ),
        ),
      shown,
    });
  const tickBoxes = (
    options: readonly { value: string; text: string }[],
    chosen: readonly string[],
    shown: () => boolean,
  ) =>
    [...options, ...chosen.filter((word) => !options.some(({ value }) => value === word)).map(asOption)].map(
      (option) => ({
        value: option.value,
        box: new CheckBox({ label: option.text, checked: chosen.includes(option.value), shown }),
      }),
    );
  const actions = tickBoxes(USER_ACTIONS, before.userActions, appliesToIs('userActions'));
  const contexts = tickBoxes(
    ['c1', 'c2', 'c3'].map(asContext),
    before.authenticationContexts,
    appliesToIs('authenticationContext'),
  );
  const profiles = tickBoxes(TRAFFIC_PROFILES, before.trafficProfiles, appliesToIs('globalSecureAccess'));
  const ticked = (boxes: typeof actions): string[] =>
    boxes.filter(({ box }) => box.checked()).map(({ value }) => value);
  const selects = (): boolean => include.value() === 'select';

  applyAtOnce(state, () => ({
    appliesTo: appliesTo.value() as TargetResourcesState['appliesTo'],
    include: include.value(),
    included: [...included()],
    excluded: [...excluded()],
    filter: filter(),
    userActions: ticked(actions),
    authenticationContexts: ticked(contexts),
    trafficProfiles: ticked(profiles),
  }));

  return [
    new Text(
      phrase(
        'Control access based on all or specific apps, agents, internet resources, actions, or authentication context.',
      ),
      {
        learnMore: true,
      },
    ),
    appliesTo,
    includeExclude(
      [
        include,
        filterRow('include', () => knowsFilters() && selects()),
        resources(label('target.selectSpecific'), included, selects),
      ],
      [
        new Text(phrase('Select the resources to exempt from the policy')),
        filterRow('exclude', knowsFilters),
        resources(label('target.selectSpecific'), excluded, () => true),
      ],
      appliesToIs('resources'),
    ),
    new Text(phrase('Select the action this policy will apply to'), { shown: appliesToIs('userActions') }),
    ...actions.map(({ box }) => box),
    new Text(phrase('Select the authentication contexts this policy will apply to'), {
      shown: appliesToIs('authenticationContext'),
    }),
    ...contexts.map(({ box }) => box),
    new Text(phrase('Select the traffic profiles this policy will apply to'), {
      shown: appliesToIs('globalSecureAccess'),
    }),
    ...profiles.map(({ box }) => box),
    new InfoBox('Warning', phrase(PORTAL_LOCKOUT), {
      link: phrase('Learn more'),
      shown: () => appliesTo.value() === 'resources' && include.value() === 'all',
    }),
    new InfoBox(
      'Info',
      phrase(
        'To create a Conditional Access policy targeting members in your tenant with Global Secure Access (GSA) as a resource, make sure GSA is deployed in your tenant.',
      ),
      { link: phrase('Learn more'), shown: () => since('2025') && appliesTo.value() === 'resources' },
    ),
  ];
}

const asOption = (word: string): { value: string; text: string } => ({ value: word, text: word });

/** Invented names: a tenant gives its contexts names of its own. */
const asContext = (id: string): { value: string; text: string } => ({
  value: id,
  text: `Authentication context ${id}`,
});
