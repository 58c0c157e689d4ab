/** The three check boxes of the Users section, the same on both tabs: guests, directory roles, users and groups. */
import ko from 'knockout';
import { CheckBox } from '../controls/check-box.ts';
import type { Control } from '../controls/control.ts';
import { DropDown } from '../controls/drop-down.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Selector } from '../controls/selector.ts';
import { pickerPane } from '../panes/picker.ts';
import { GUEST_TYPES, type People } from '../policy/users.ts';
import { peopleLink } from '../summary-texts.ts';
import type { SectionContext } from './section.ts';

interface PeopleControls {
  controls: Control[];
  people(): People;
}

/** `selectLabel`: label above the link; that of Exclude is seen, that of Include inferred. */
export function peopleControls(
  people: People,
  { directory, openPane }: SectionContext,
  selectLabel: string,
  shown: () => boolean,
): PeopleControls {
  const guests = new CheckBox({
    label: 'Guest or external users',
    checked: people.guests,
    indent: true,
    balloon: 'Select the types of guest or external users, and the organizations they come from.',
    shown,
  });
  const guestTypes = new DropDown({
    label: 'Guest or external users',
    showLabel: false,
    values: people.guestTypes,
    options: GUEST_TYPES,
    indent: true,
    shown: () => shown() && guests.checked(),
  });
  const organizations = new RadioList({
    label: 'Specify external Microsoft Entra organizations',
    heading: 'Specify external Microsoft Entra organizations',
    value: people.guestTenants === null ? 'all' : 'select',
    options: [
      { value: 'all', text: 'All' },
      { value: 'select', text: 'Select' },
    ],
    indent: true,
    shown: () => shown() && guests.checked() && guestTypes.chosen().length > 0,
  });
  const tenants = ko.observableArray(people.guestTenants ?? []);
  const chosenTenants = new Selector({
    label: 'Select',
    text: () => (tenants().length === 0 ? 'None' : `${tenants().length} selected`),
    items: () => tenants().map((id) => directory.organization(id)),
    open: () => undefined,
    shown: () => organizations.shown() && organizations.value() === 'select',
  });
  const roles = new CheckBox({
    label: 'Directory roles',
    checked: people.roles,
    indent: true,
    balloon:
      'Select built-in directory roles. Users in custom roles or roles scoped to administrative units are not covered.',
    shown,
  });
  const roleIds = new DropDown({
    label: 'Directory roles',
    showLabel: false,
    values: people.roleIds,
    options: directory.roles(),
    indent: true,
    shown: () => shown() && roles.checked(),
  });
  const usersAndGroups = new CheckBox({
    label: 'Users and groups',
    checked: people.usersAndGroups,
    indent: true,
    shown,
  });
  const users = ko.observableArray([...people.users]);
  const groups = ko.observableArray([...people.groups]);
  const select = new Selector({
    label: selectLabel,
    text: () => peopleLink(users().length, groups().length),
    items: () => [...users().map((id) => directory.user(id)), ...groups().map((id) => directory.group(id))],
    open: () =>
      openPane(
        pickerPane('Users and groups', directory.usersAndGroups(), [...users(), ...groups()], (chosen) => {
          const groupIds = new Set([...groups(), ...directory.groupIds()]);
          users(chosen.filter((id) => !groupIds.has(id)));
          groups(chosen.filter((id) => groupIds.has(id)));
        }),
      ),
    shown: () => shown() && usersAndGroups.checked(),
  });
  return {
    controls: [guests, guestTypes, organizations, chosenTenants, roles, roleIds, usersAndGroups, select],
    people: () => ({
      guests: guests.checked(),
      guestTypes: [...guestTypes.chosen()],
      guestTenants: organizations.value() === 'all' ? null : [...tenants()],
      roles: roles.checked(),
      roleIds: [...roleIds.chosen()],
      usersAndGroups: usersAndGroups.checked(),
      users: [...users()],
      groups: [...groups()],
    }),
  };
}
