/** The three check boxes of the Users section, the same on both tabs: guests, directory roles, users and groups. */
import ko from 'knockout';
import { CheckBox } from '../controls/check-box.ts';
import type { Control } from '../controls/control.ts';
import { DropDown } from '../controls/drop-down.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Selector } from '../controls/selector.ts';
import { label, phrase, since } from '../labels/texts.ts';
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
    label: label('users.guests'),
    checked: people.guests,
    indent: true,
    balloon: phrase('Select the types of guest or external users, and the organizations they come from.'),
    shown,
  });
  // One box for all guests until types came (documented). A policy that names some types shows them all the same: inferred.
  const allTypes = GUEST_TYPES.map(({ value }) => value);
  const isOneBox =
    !since('2023') &&
    people.guestTenants === null &&
    (!people.guests || allTypes.every((type) => people.guestTypes.includes(type)));
  const guestTypes = new DropDown({
    label: label('users.guests'),
    showLabel: false,
    values: isOneBox && !people.guests ? allTypes : people.guestTypes,
    options: GUEST_TYPES,
    indent: true,
    shown: () => shown() && guests.checked() && !isOneBox,
  });
  const organizations = new RadioList({
    label: phrase('Specify external Microsoft Entra organizations'),
    heading: phrase('Specify external Microsoft Entra organizations'),
    value: people.guestTenants === null ? 'all' : 'select',
    options: [
      { value: 'all', text: label('users.organizations.all') },
      { value: 'select', text: label('users.organizations.select') },
    ],
    indent: true,
    shown: () => guestTypes.shown() && guestTypes.chosen().length > 0,
  });
  const tenants = ko.observableArray(people.guestTenants ?? []);
  const chosenTenants = new Selector({
    label: phrase('Select'),
    text: () => phrase(tenants().length === 0 ? 'None' : `${tenants().length} selected`),
    items: () => tenants().map((id) => directory.organization(id)),
    open: () => undefined,
    shown: () => organizations.shown() && organizations.value() === 'select',
  });
  const roles = new CheckBox({
    label: label('users.roles'),
    checked: people.roles,
    indent: true,
    balloon: phrase(
      'Select built-in directory roles. Users in custom roles or roles scoped to administrative units are not covered.',
    ),
    shown,
  });
  const roleIds = new DropDown({
    label: label('users.roles'),
    showLabel: false,
    values: people.roleIds,
    options: directory.roles(),
    indent: true,
    shown: () => shown() && roles.checked(),
  });
  const usersAndGroups = new CheckBox({
    label: label('users.usersGroups'),
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
        pickerPane(
          label('users.usersGroups'),
          directory.usersAndGroups(),
          [...users(), ...groups()],
          (chosen) => {
            const groupIds = new Set([...groups(), ...directory.groupIds()]);
            users(chosen.filter((id) => !groupIds.has(id)));
            groups(chosen.filter((id) => groupIds.has(id)));
          },
        ),
      ),
    shown: () => shown() && usersAndGroups.checked(),
  });
  return {
    controls: [guests, guestTypes, organizations, chosenTenants, roles, roleIds, usersAndGroups, select],
    people: () => ({
      guests: guests.checked(),
      guestTypes: isOneBox && !guests.checked() ? [] : [...guestTypes.chosen()],
      guestTenants: organizations.value() === 'all' ? null : [...tenants()],
      roles: roles.checked(),
      roleIds: [...roleIds.chosen()],
      usersAndGroups: usersAndGroups.checked(),
      users: [...users()],
      groups: [...groups()],
    }),
  };
}
