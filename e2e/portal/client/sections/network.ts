/** Network, as in the pictures of 2026-07; Conditions > Locations opens the same section. */
import ko from 'knockout';
import type { Control } from '../controls/control.ts';
import { InfoBox } from '../controls/info-box.ts';
import { configurePicker } from '../controls/option-picker.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Selector } from '../controls/selector.ts';
import { includeExclude } from '../controls/tabs.ts';
import { Text } from '../controls/text.ts';
import { label, phrase, since } from '../labels/texts.ts';
import { pickerPane } from '../panes/picker.ts';
import type { NetworkState } from '../policy/network.ts';
import { namesLink } from '../summary-texts.ts';
import { applyAtOnce, type SectionContext } from './section.ts';

const TRUSTED = { value: 'trusted', text: label('network.allTrusted') } as const;
const COMPLIANT = since('2025')
  ? [{ value: 'compliant', text: label('network.compliant'), disabled: true } as const]
  : [];
const SELECTED = { value: 'selected', text: label('network.selected') } as const;

export function networkSection(
  state: ko.Observable<NetworkState>,
  { directory, openPane }: SectionContext,
): readonly Control[] {
  const before = state.peek();
  const configure = configurePicker(before.configured);
  const include = new RadioList<NetworkState['include'] | 'compliant'>({
    label: label('tab.include'),
    value: before.include,
    options: [{ value: 'any', text: label('network.any') }, TRUSTED, ...COMPLIANT, SELECTED],
  });
  const exclude = new RadioList<NetworkState['exclude'] | 'compliant'>({
    label: label('tab.exclude'),
    value: before.exclude,
    options: [TRUSTED, ...COMPLIANT, SELECTED],
  });
  const included = ko.observableArray([...before.included]);
  const excluded = ko.observableArray([...before.excluded]);
  const locations = (ids: ko.ObservableArray<string>, shown: () => boolean): Selector =>
    new Selector({
      label: phrase('Select'),
      text: () => namesLink(ids().map((id) => directory.location(id).name)),
      items: () => ids().map((id) => directory.location(id)),
      open: () => openPane(pickerPane(phrase('Select networks'), directory.locations(), ids(), ids)),
      shown,
    });

  applyAtOnce(state, () => ({
    configured: configure.value() === 'yes',
    include: include.value() as NetworkState['include'],
    included: [...included()],
    exclude: exclude.value() as NetworkState['exclude'],
    excluded: [...excluded()],
  }));

  return [
    new Text(phrase('Control user access based on their network or physical location.'), { learnMore: true }),
    configure,
    includeExclude(
      [include, locations(included, () => include.value() === 'selected')],
      [
        new Text(phrase('Select the locations to exempt from the policy')),
        exclude,
        locations(excluded, () => exclude.value() === 'selected'),
      ],
      () => configure.value() === 'yes',
    ),
    new InfoBox(
      'Info',
      phrase(
        "To create a Conditional Access policy ensuring your tenant's members are coming from their compliant network, make sure Global Secure Access (GSA) is deployed and Adaptive Access Signaling in GSA is enabled in your tenant.",
      ),
      { link: phrase('Learn more'), shown: () => since('2025') },
    ),
    new InfoBox(
      'Info',
      phrase(
        "'Locations' condition is moving! Locations will become the 'Network' assignment with a new Global Secure Access capability of 'All Compliant network locations'. No action required.",
      ),
      { link: phrase('Learn more'), shown: () => since('2025') },
    ),
  ];
}
