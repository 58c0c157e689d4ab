/** The portal around the blades: header, navigation, breadcrumb, journey of blades, context panes, and what floats above all. */
import ko from 'knockout';
import { ListBlade, type ListedPolicy } from './blades/list-blade.ts';
import type { OtherBlade } from './blades/other-blade.ts';
import { ReactBlade } from './blades/react-blade.ts';
import { balloon } from './controls/balloon.ts';
import { register, render } from './controls/control.ts';
import { popup } from './controls/drop-down.ts';
import { Directory, type Tenant } from './directory.ts';
import { dress } from './dress.ts';
import { Editor } from './editor.ts';
import { face } from './face.ts';
import { escaped, phrase } from './labels/texts.ts';
import { savePolicy } from './load.ts';
import { oddities } from './oddities.ts';
import { ContextPanes } from './panes/context-pane.ts';
import { isObject } from './policy/json.ts';
import { EDITOR_VIEW, FRAME_ORIGIN, type FrameMessage, LIST_VIEW } from './react/protocol.ts';
import { editorHash, LIST_HASH, routeOf } from './routes.ts';

const NAVIGATION = [
  'Home',
  'Security Copilot agents',
  'Favorites',
  'Entra ID',
  'Overview',
  'Users',
  'Groups',
  'Devices',
  'Agents',
  'Enterprise apps',
  'App registrations',
  'Roles & admins',
  'Delegated admin partners',
  'Domain services',
  'Conditional Access',
  'Multifactor authentication',
  'Identity Secure Score',
  'Authentication methods',
  'Account recovery',
  'Password reset',
  'Custom security attributes',
  'Certificate authorities',
  'External Identities',
  'Entra Connect',
  'Backup and recovery',
  'Domain names',
  'Custom branding',
];

export class Shell {
  readonly navigation = NAVIGATION.map(phrase);
  readonly tenantText: string;
  readonly upn: string;
  readonly list = ko.observable<ListBlade | ReactBlade | null>(null);
  /** The editor of another policy, left in the journey before the last blade. */
  readonly older = ko.observable<Editor | ReactBlade | null>(null);
  readonly editor = ko.observable<Editor | ReactBlade | null>(null);
  readonly other = ko.observable<OtherBlade | null>(null);
  readonly panes = new ContextPanes();
  readonly popup = popup;
  readonly balloon = balloon;
  readonly #tenant: Tenant;
  readonly #policies: ko.ObservableArray<ListedPolicy>;
  #leaf = '';

  constructor(tenant: Tenant, policies: ListedPolicy[]) {
    this.#tenant = tenant;
    this.#policies = ko.observableArray(policies);
    this.upn = tenant.upn;
    this.tenantText = `${tenant.name} (${tenant.domain})`.toUpperCase();
    dress(document);
    ko.computed(() => {
      const title = this.#leafTitle();
      document.title = title ? `${title} - Microsoft Entra admin center` : 'Microsoft Entra admin center';
    });
  }

  breadcrumb(): string[] {
    return this.editor()
      ? ['Home', 'Conditional Access | Overview', 'Conditional Access | Policies'].map(phrase)
      : [phrase('Home')];
  }

  /** Shows what the address says. A hash that names the same blade again changes nothing. */
  navigate(hash: string): void {
    const route = routeOf(hash);
    const leaf = JSON.stringify(route);
    if (leaf === this.#leaf) return;
    this.#leaf = leaf;
    this.panes.close();
    this.panes.clear();
    this.older(null);
    this.editor(null);
    this.other(null);
    if (route.kind === 'other') {
      this.list(null);
      this.other(otherBlade(route.name));
      return;
    }
    if (!this.list()) this.list(this.#newList());
    if (route.kind === 'editor') this.#openEditor(route.policyId);
  }

  closeFloating(): void {
    if (popup()) popup(null);
    else this.panes.close();
  }

  /** What a React view's frame says. Words from any other origin are none of it, and a frame that has gone has no title any more. */
  hear({ origin, source, data }: MessageEvent<FrameMessage>): void {
    if (origin !== FRAME_ORIGIN) return;
    if (data.kind === 'saved') {
      this.#saved(data.saved);
      return;
    }
    if (data.kind === 'open') {
      goTo(editorHash(data.policyId));
      return;
    }
    const frames = [...document.querySelectorAll<HTMLIFrameElement>('.fxs-reactview-frame-active')];
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    const blade = frame && ko.dataFor(frame);
    if (!(blade instanceof ReactBlade)) return;
    blade.title(data.title);
    blade.subtitle(data.subtitle);
  }

  #newList(): ListBlade | ReactBlade {
    const close = (): void => goTo('#home');
    return oddities.list === 'frame'
      ? new ReactBlade(LIST_VIEW, null, close)
      : new ListBlade(() => this.#policies(), close);
  }

  #openEditor(id: string | null): void {
    const stored =
      id === null ? null : this.#policies().find((policy) => policy.id.toLowerCase() === id.toLowerCase());
    if (stored === undefined) {
      this.other(otherBlade(phrase('Policy not found')));
      return;
    }
    const another = this.#policies().find((policy) => policy !== stored);
    if (oddities.journey === 'two' && another) {
      const older = this.#editorOf(another);
      if (older instanceof Editor) older.openRow('users');
      this.older(older);
    }
    this.editor(this.#editorOf(stored));
  }

  #editorOf(stored: ListedPolicy | null): Editor | ReactBlade {
    const id = stored?.id ?? null;
    const close = (): void => goTo(LIST_HASH);
    if (face.rendering === 'react') return new ReactBlade(EDITOR_VIEW, id, close);
    const policies = this.#policies().map(({ policy }) => policy);
    return new Editor({
      policy: isObject(stored?.policy) ? stored.policy : null,
      directory: new Directory(this.#tenant, policies),
      panes: this.panes,
      save: async (policy) => this.#saved(await savePolicy(id, policy)),
      close,
    });
  }

  /** After Create the blade closes (documented in labs); after Save it stays (inferred). */
  #saved(saved: ListedPolicy): void {
    // A list in a frame has only what it asked for itself: it asks anew (inferred).
    if (this.list() instanceof ReactBlade) this.list(this.#newList());
    const policies = this.#policies();
    if (policies.some(({ id }) => id === saved.id))
      this.#policies(policies.map((listed) => (listed.id === saved.id ? saved : listed)));
    else {
      this.#policies.push(saved);
      goTo(LIST_HASH);
    }
  }

  #leafTitle(): string {
    const editor = this.editor();
    if (editor) return editor.title();
    return this.other()?.title ?? (this.list() ? phrase('Conditional Access') : '');
  }
}

const goTo = (hash: string): void => {
  location.hash = hash;
};

const otherBlade = (title: string): OtherBlade => ({
  component: 'other-blade',
  title,
  subtitle: phrase('Conditional Access'),
  close: () => goTo(LIST_HASH),
});

const SEARCH = escaped(phrase('Search resources, services, and docs (G+/)'));

register(
  'shell',
  `<div class="fxs-portal-container">
    <div class="fxs-topbar" role="banner">
      <span class="fxs-topbar-launcher" aria-hidden="true"></span>
      <a class="fxs-topbar-home" href="#home">Microsoft Entra admin center</a>
      <span class="fxs-search" role="search"><input class="fxs-search-box" type="text" aria-label="${SEARCH}" placeholder="${SEARCH}"></span>
      <div class="fxs-avatarmenu"><div class="fxs-avatarmenu-tenant-container">
        <div class="fxs-avatarmenu-username" data-bind="text: upn"></div>
        <div class="fxs-avatarmenu-tenant" data-bind="text: tenantText"></div>
      </div><span class="fxs-avatarmenu-tenant-image" aria-hidden="true"></span></div>
    </div>
    <div class="fxs-topbar-layer"></div>
    <div class="fxs-notification-layer"></div>
    <div class="fxs-portal-main"><div class="fxs-portal-content fxs-panorama"><div class="fxs-panorama-wrapper"><main class="fxs-main">
      <div></div><div></div>
      <div class="fxs-journey-target fxs-journey">
        <div class="fxs-breadcrumb" role="navigation" aria-label="${escaped(phrase('Breadcrumb'))}"><!-- ko foreach: breadcrumb() --><span class="fxs-breadcrumb-crumb fxs-portal-text" data-bind="text: $data"></span><!-- /ko --></div>
        <div class="fxs-journey-layout fxs-stacklayout fxs-stacklayout-horizontal">
          <!-- ko with: list -->${render('$data')}<!-- /ko -->
          <!-- ko with: older -->${render('$data')}<!-- /ko -->
          <!-- ko with: editor -->${render('$data')}<!-- /ko -->
          <!-- ko with: other -->${render('$data')}<!-- /ko -->
        </div>
      </div>
    </main></div>
    <div class="fxs-sidebar" role="navigation" aria-label="${escaped(phrase('Menu'))}"><ul data-bind="foreach: navigation"><li class="fxs-sidebar-item"><span class="ext-glyph" aria-hidden="true"></span><span data-bind="text: $data"></span></li></ul></div>
    </div></div>
    <div class="fxs-contextpane-host">${render('panes')}</div>
  </div>
  <div class="fxs-dropmenu-layer"><!-- ko component: { name: 'drop-down-layer', params: $data } --><!-- /ko --><!-- ko component: { name: 'balloon-layer', params: $data } --><!-- /ko --></div>`,
);
