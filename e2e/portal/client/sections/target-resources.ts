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
import { resourceFilterPane } from '../panes/filter.ts';
import { pickerPane } from '../panes/picker.ts';
import { type ResourceFilter, type TargetResourcesState, USER_ACTIONS } from '../policy/target-resources.ts';
import { namesLink } from '../summary-texts.ts';
import { applyAtOnce, type SectionContext } from './section.ts';

const PORTAL_LOCKOUT =
  "Don't lock yourself out! This policy impacts the Azure portal. Before you continue, ensure that you or someone else will be able to get back into the portal. " +
  'Disregard this warning if you are configuring persistent browser session policy that works correctly only if "All resources" are selected.';

const TRAFFIC_PROFILES = [
  { value: 'M365', text: 'Microsoft traffic' },
  { value: 'Internet', text: 'Internet traffic' },
  { value: 'Private', text: 'Private traffic' },
];

export function targetResourcesSection(
  state: ko.Observable<TargetResourcesState>,
  { directory, openPane }: SectionContext,
): readonly Control[] {
  const before = state.peek();
  const appliesTo = new DropDown({
    label: 'Select what this policy applies to',
    value: before.appliesTo,
    options: [
      { value: 'resources', text: 'Resources (formerly cloud apps)' },
      { value: 'userActions', text: 'User actions' },
      { value: 'authenticationContext', text: 'Authentication context' },
      { value: 'globalSecureAccess', text: 'Global Secure Access' },
    ],
  });
  const appliesToIs = (value: TargetResourcesState['appliesTo']) => (): boolean =>
    appliesTo.value() === value;
  const include = new RadioList<TargetResourcesState['include']>({
    label: 'Include',
    value: before.include,
    options: [
      { value: 'none', text: 'None' },
      { value: 'allInternet', text: 'All internet resources with Global Secure Access', disabled: true },
      { value: 'allAgent', text: 'All agent resources', balloon: 'All resources that agents offer.' },
      { value: 'all', text: "All resources (formerly 'All cloud apps')" },
      { value: 'select', text: 'Select resources' },
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
      open: () => openPane(pickerPane('Resources', directory.apps(), ids(), ids)),
      shown,
    });
  const filterRow = (mode: 'include' | 'exclude', shown: () => boolean): Selector =>
    new Selector({
      label: 'Edit filter',
      text: () => (filter()?.mode === mode ? 'Configured' : 'None'),
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
      'Control access based on all or specific apps, agents, internet resources, actions, or authentication context.',
      {
        learnMore: true,
      },
    ),
    appliesTo,
    includeExclude(
      [include, filterRow('include', selects), resources('Select specific resources', included, selects)],
      [
        new Text('Select the resources to exempt from the policy'),
        filterRow('exclude', () => true),
        resources('Select specific resources', excluded, () => true),
      ],
      appliesToIs('resources'),
    ),
    new Text('Select the action this policy will apply to', { shown: appliesToIs('userActions') }),
    ...actions.map(({ box }) => box),
    new Text('Select the authentication contexts this policy will apply to', {
      shown: appliesToIs('authenticationContext'),
    }),
    ...contexts.map(({ box }) => box),
    new Text('Select the traffic profiles this policy will apply to', {
      shown: appliesToIs('globalSecureAccess'),
    }),
    ...profiles.map(({ box }) => box),
    new InfoBox('Warning', PORTAL_LOCKOUT, {
      link: 'Learn more',
      shown: () => appliesTo.value() === 'resources' && include.value() === 'all',
    }),
    new InfoBox(
      'Info',
      'To create a Conditional Access policy targeting members in your tenant with Global Secure Access (GSA) as a resource, make sure GSA is deployed in your tenant.',
      { link: 'Learn more', shown: appliesToIs('resources') },
    ),
  ];
}

const asOption = (word: string): { value: string; text: string } => ({ value: word, text: word });

/** Invented names: a tenant gives its contexts names of its own. */
const asContext = (id: string): { value: string; text: string } => ({
  value: id,
  text: `Authentication context ${id}`,
});
