/** The policy editor: name, rows, one open section in column two or one open pane, and the docked footer. */
import ko from 'knockout';
import type { Control } from './controls/control.ts';
import { InfoBox } from './controls/info-box.ts';
import { OptionPicker } from './controls/option-picker.ts';
import { RadioList } from './controls/radio-list.ts';
import { Row } from './controls/row.ts';
import { Text } from './controls/text.ts';
import { TextBox } from './controls/text-box.ts';
import { CURRENT_USER, type Directory } from './directory.ts';
import { label, phrase, since } from './labels/texts.ts';
import type { ContextPanes, Pane } from './panes/context-pane.ts';
import { grantPane } from './panes/grant.ts';
import { sessionPane } from './panes/session.ts';
import { STATES } from './policy/basics.ts';
import { PolicyDraft } from './policy/draft.ts';
import type { JsonObject } from './policy/json.ts';
import { conditionsSection } from './sections/conditions.ts';
import { networkSection } from './sections/network.ts';
import type { SectionContext } from './sections/section.ts';
import { targetResourcesSection } from './sections/target-resources.ts';
import { usersSection } from './sections/users.ts';
import {
  conditionsSummary,
  grantSummary,
  networkSummary,
  sessionSummary,
  targetResourcesSummary,
  usersSummary,
} from './summary-texts.ts';

type RowName = 'users' | 'targetResources' | 'network' | 'conditions' | 'grant' | 'session';

const INTRO_2021 =
  'Control user access based on conditional access policy to bring signals together, to make decisions, and enforce organizational policies.';
const INTRO =
  'Control access based on Conditional Access policy to bring signals together, to make decisions, and enforce organizational policies.';
const LOCKOUT =
  "Don't lock yourself out! We recommend applying a policy to a small set of users first to verify it behaves as expected. We also recommend excluding at least one administrator from this policy. " +
  'This ensures that you still have access and can update a policy if a change is required. Please review the affected users and apps.';
/** Session restrictions of apps work with these only (seen as a greyed box otherwise). */
const RESTRICTION_APPS = [
  'Office365',
  '00000002-0000-0ff1-ce00-000000000000',
  '00000003-0000-0ff1-ce00-000000000000',
];

interface EditorOptions {
  /** The policy's JSON; null for a new one. */
  policy: JsonObject | null;
  directory: Directory;
  panes: ContextPanes;
  save: (policy: JsonObject) => Promise<void>;
  close: () => void;
}

export class Editor {
  readonly component = 'editor-blade';
  readonly isNew: boolean;
  readonly subtitle = label('blade.subtitle');
  readonly draft: PolicyDraft;
  readonly open = ko.observable<RowName | null>(null);
  readonly section = ko.observable<readonly Control[]>([]);
  readonly intro = new Text(phrase(since('2023') ? INTRO : INTRO_2021), { learnMore: true });
  readonly name: TextBox;
  readonly assignments: readonly Row[];
  readonly accessControls: readonly Row[];
  readonly enable: OptionPicker;
  readonly lockout = new InfoBox('Error', phrase(LOCKOUT), { link: phrase('Learn more') });
  readonly lockoutChoice: RadioList<'exclude' | 'proceed'>;
  readonly saving = ko.observable(false);
  readonly close: () => void;
  readonly #panes: ContextPanes;
  readonly #save: (policy: JsonObject) => Promise<void>;
  readonly #directory: Directory;

  constructor({ policy, directory, panes, save, close }: EditorOptions) {
    this.isNew = policy === null;
    this.draft = new PolicyDraft(policy);
    this.#directory = directory;
    this.#panes = panes;
    this.#save = save;
    this.close = close;
    this.name = new TextBox({
      label: label('name'),
      value: this.draft.name.state(),
      required: true,
      placeholder: phrase("Example: 'Device compliance app policy'"),
    });
    this.name.value.subscribe(this.draft.name.state);
    this.enable = new OptionPicker({
      label: label('enable'),
      value: this.draft.enable.state(),
      options: STATES,
    });
    this.enable.value.subscribe(this.draft.enable.state);
    this.lockoutChoice = new RadioList({
      label: phrase('Lock-out'),
      // Which one is chosen first was seen for a new policy; that a policy which is on already keeps its users is inferred.
      value: this.draft.enable.before() === 'enabled' ? 'proceed' : 'exclude',
      options: [
        {
          value: 'exclude',
          text: phrase('Exclude current user, %, from this policy.').replace('%', directory.tenant.upn),
        },
        {
          value: 'proceed',
          text: label('lockout.proceed'),
        },
      ],
    });
    const { draft } = this;
    this.assignments = [
      this.#row(
        'users',
        label('row.users'),
        phrase('Who the policy applies to: users, groups, roles, agents, or workload identities.'),
        () => usersSummary(draft.users.state()),
      ),
      this.#row(
        'targetResources',
        label('row.targetResources'),
        phrase(
          'What the policy applies to: cloud apps, user actions, or authentication contexts. "All cloud apps" is now "All resources".',
        ),
        () => targetResourcesSummary(draft.targetResources.state()),
      ),
      this.#row(
        'network',
        label('row.network'),
        phrase('Where users sign in from. "Locations" in Conditions is the same setting.'),
        () => networkSummary(draft.network.state()),
      ),
      this.#row(
        'conditions',
        label('row.conditions'),
        phrase('Signals such as risk, device platforms, client apps, and filter for devices.'),
        () => conditionsSummary(draft.configuredConditions()),
      ),
    ];
    this.accessControls = [
      this.#row(
        'grant',
        label('row.grant'),
        phrase('Block access, or select requirements that must be met to grant access.'),
        () => grantSummary(draft.grant.state()),
      ),
      this.#row(
        'session',
        label('row.session'),
        phrase('Limit the experience within resources, such as sign-in frequency.'),
        () => sessionSummary(draft.session.state()),
      ),
    ];
  }

  title(): string {
    return this.isNew ? label('blade.title.new') : this.draft.name.before();
  }

  saveText(): string {
    return label(this.isNew ? 'btn.create' : 'btn.save');
  }

  lockoutShown(): boolean {
    const users = this.draft.users.state();
    return this.enable.value() === 'enabled' && users.appliesTo === 'users' && users.include === 'all';
  }

  canSave(): boolean {
    return !this.saving() && (this.isNew || this.draft.isEdited());
  }

  async save(): Promise<void> {
    if (!this.canSave()) return;
    this.saving(true);
    this.#panes.close();
    const excludes = this.lockoutShown() && this.lockoutChoice.value() === 'exclude';
    const policy = this.draft.json(excludes ? CURRENT_USER : null);
    await this.#save(policy);
    this.draft.saved(policy);
    this.saving(false);
  }

  #row(name: RowName, rowLabel: string, balloon: string, summary: () => string): Row {
    return new Row({
      label: rowLabel,
      balloon,
      required: since('2023') && (name === 'grant' || name === 'session'),
      shown: () => name !== 'network' || since('2025'),
      summary,
      isOpen: () => this.open() === name,
      open: () => this.openRow(name),
    });
  }

  /** Column two is replaced whole; Grant and Session take it away and open a pane. */
  openRow(name: RowName): void {
    this.#panes.close();
    this.section([]);
    this.open(name);
    const { draft } = this;
    const context: SectionContext = {
      directory: this.#directory,
      openPane: (pane) => this.#panes.open(pane),
    };
    if (name === 'users') this.section(usersSection(draft.users.state, context));
    if (name === 'targetResources')
      this.section(targetResourcesSection(draft.targetResources.state, context));
    if (name === 'network') this.section(networkSection(draft.network.state, context));
    if (name === 'conditions') this.section(conditionsSection(draft, context, () => this.openRow('network')));
    if (name === 'grant')
      this.#openPane('grant', grantPane(draft.grant.state(), this.#directory, draft.grant.state));
    if (name === 'session') {
      const { include, included } = draft.targetResources.state();
      const supported = include === 'select' && included.some((id) => RESTRICTION_APPS.includes(id));
      this.#openPane('session', sessionPane(draft.session.state(), supported, draft.session.state));
    }
  }

  #openPane(name: RowName, pane: Pane): void {
    this.#panes.open({ ...pane, closed: () => this.open() === name && this.open(null) });
  }
}
