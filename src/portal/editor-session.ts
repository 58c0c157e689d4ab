/**
 * One policy in the editor, from entering its route to leaving it. Each look at the page is put together with what was read before; nothing
 * is carried over to another policy.
 */
import {
  type Draft,
  type FieldName,
  PART_NAMES,
  type Part,
  type PartLeaves,
  type PartName,
  type Parts,
  type RowName,
  rowOf,
} from '../policy/draft.ts';
import {
  cannotJudge,
  complete,
  isComplete,
  isList,
  type Known,
  type KnownList,
  known,
  notKnown,
  type Reason,
  unread,
} from '../policy/known.ts';
import { buttonOf, checkBoxesIn, groupAround, isDisabled } from './controls.ts';
import { type FoundLeaves, type FoundParts, knownOf } from './found.ts';
import { healthOf, type Source } from './health.ts';
import type { Language } from './labels/languages.ts';
import { meaningsOf } from './labels/meanings.ts';
import type { Look } from './look.ts';
import { Memory } from './memory.ts';
import { OpenPane } from './open-pane.ts';
import { type EditorPage, findEditor, findPane, isPaneShown } from './page.ts';
import { partOfPane } from './panes/pane.ts';
import type { Reading } from './reading.ts';
import { filterOfBothTabs } from './resource-filter.ts';
import { partsToSave, type SavedParts, savedLeaves } from './saved-parts.ts';
import { lookAtSection, openSection, type SectionName } from './sections/open-section.ts';
import {
  conditionCount,
  isNetworkConfigured,
  isNotConfigured,
  noConditions,
  settledBySummary,
} from './summaries.ts';
import { isVisible, normalised } from './text.ts';

const none = complete([]);

export class EditorSession {
  readonly policyId: string | null;
  readonly #memory = new Memory();
  #pane: OpenPane | null = null;
  #section: SectionName | null = null;
  /** Whether the page was ever seen without a pane: one that was open before us may hold edits already. */
  #sawPaneClosed = false;
  /** Parts whose pane went in a way that nobody saw: it may come back with edits that were never applied. */
  readonly #mayHoldEdits = new Set<PartName>();
  /** What stood open in a blade that was another policy's before: not read until it is closed. */
  #inherited: { section: SectionName | null; pane: Element | null } = { section: null, pane: null };
  #conditionSummaries = new Map<PartName, string>();
  #saved: SavedParts | null = null;
  #networkWasOff = false;
  /** Labels that nobody knows, by the section or pane in which they stood when it was last seen. */
  readonly #unknown = new Map<SectionName | PartName, Look['notRecognised']>();
  /** Something was changed since the policy was loaded: what is read is no longer what is saved. */
  #changed = false;
  /** ISO time of the first look: what is shown since is of the policy as it was loaded then. */
  #loadedAt: string | null = null;
  /** The state while nothing was changed: a footer set to Report-only but not saved leaves the policy live. */
  #liveState: string | null = null;

  constructor(policyId: string | null) {
    this.policyId = policyId;
  }

  /** The same policy, of which nothing was read yet: its draft was discarded and loaded again. */
  anew(): EditorSession {
    const session = new EditorSession(this.policyId);
    session.useSaved(this.#saved);
    return session;
  }

  /** The blade was another policy's, and what stands open in it may still be of that. */
  inherit(page: EditorPage): void {
    this.#inherited = { section: openSection(page), pane: page.pane?.element ?? null };
  }

  /** Parts of the saved policy of this id, read in an earlier visit. */
  useSaved(saved: SavedParts | null): void {
    this.#saved = saved;
  }

  /** Takes note of a trusted click or key before the page acts on it. The page is looked at first when a pane has just opened or gone. */
  heard(event: Event, document: Document): void {
    const isGone = this.#pane !== null && !isVisible(this.#pane.element);
    const page = isGone || (!this.#pane && findPane(document)) ? findEditor(document) : null;
    if (page) this.#followPane(page, summariesOf(page));
    this.#pane?.heard(event);
  }

  /**
   * Puts one look at the page together with what is remembered.
   * @param now ISO time of the look.
   */
  look(page: EditorPage, now: string): Omit<Reading, 'tenant' | 'diagnostic'> {
    this.#loadedAt ??= now;
    const summaries = summariesOf(page);
    this.#followPane(page, summaries);
    const open = openSection(page);
    if (open !== this.#inherited.section) this.#inherited.section = null;
    if (page.panes === 0) this.#inherited.pane = null;
    const section = open === this.#inherited.section ? null : open;
    if (section && section === this.#section) this.#memory.follow(section, summaries);
    // A configured network counts as a condition, so that its section changes the row of Conditions too.
    if (section === 'network' && section === this.#section) this.#memory.follow('conditions', summaries);
    const changed = [...this.#memory.forgetChanged(summaries), ...this.#forgetChangedConditions(page)];
    if (this.#pane && changed.includes(this.#pane.part)) this.#pane.forgetOpened();
    const networkWasOff = this.#networkWasOff;
    this.#networkWasOff = isNotConfigured(summaries.get('network') ?? '');
    // What Network held before it was switched off is not what it holds when it is switched on again.
    if (networkWasOff && !this.#networkWasOff) this.#memory.forget('network');
    this.#section = section;
    const shown: Look | null = section ? lookAtSection(section, page) : null;
    if (section === 'conditions') this.#settleOtherConditions(page, summaries);
    if (shown) this.#memory.remember(shown.parts, summaries);
    for (const { part, leaf, still } of shown?.keeps ?? []) this.#memory.keep(part, leaf, still);
    if (section && shown) this.#unknown.set(section, shown.notRecognised);
    if (this.#pane) this.#unknown.set(this.#pane.part, this.#pane.look.notRecognised);
    if (this.#pane?.opened) this.#memory.remember({ [this.#pane.part]: this.#pane.opened }, summaries);
    this.#forgetGrantOfAnotherCount(page);
    return this.#reading(page, summaries, shown, this.#loadedAt);
  }

  /** A condition without a row of its own is only ruled out while the row's count leaves no room for it. */
  #settleOtherConditions(page: EditorPage, summaries: ReadonlyMap<RowName, string>): void {
    const ruledOut = this.#notConfiguredByCount(page);
    if (Object.keys(ruledOut).length === 0)
      for (const part of Object.keys(noConditions()) as PartName[])
        if (!page.conditionRows.has(part)) this.#memory.forget(part);
    this.#memory.remember(ruledOut, summaries);
  }

  /** The row counts other controls than were read: one of the two is wrong, so neither is believed. */
  #forgetGrantOfAnotherCount(page: EditorPage): void {
    const row = page.rows.get('grant');
    const counted = row && settledBySummary('grant', row.summary).grant?.controlCount;
    const read = (this.#memory.leaves('grant') as Partial<PartLeaves['grant']> | undefined)?.controlCount;
    if (counted?.known && read?.known && counted.value !== read.value) this.#memory.forget('grant');
  }

  /** Notices that a pane opened or went. */
  #followPane(page: EditorPage, summaries: ReadonlyMap<RowName, string>): void {
    const pane = page.pane?.element === this.#inherited.pane ? null : page.pane;
    const part = pane && partOfPane(pane.title);
    const before = this.#pane;
    // While two panes can be seen none is found, and the one that was open may come back.
    const isThere = pane
      ? part === before?.part && pane.element === before.element
      : before !== null && isPaneShown(before.element);
    if (before && isThere) {
      before.read();
      return;
    }
    if (before) this.#endPane(before, summaries);
    const untouched = this.#sawPaneClosed && !(part && this.#mayHoldEdits.has(part));
    this.#pane = pane && part ? new OpenPane(part, pane.element, untouched) : null;
    this.#sawPaneClosed ||= page.panes === 0;
  }

  #endPane(pane: OpenPane, summaries: ReadonlyMap<RowName, string>): void {
    const how = pane.ended();
    const row = rowOf(pane.part);
    if (how === 'unknown') this.#mayHoldEdits.add(pane.part);
    else this.#mayHoldEdits.delete(pane.part);
    if (how === 'applied') {
      if (row) this.#memory.follow(row, summaries);
      this.#memory.remember({ [pane.part]: pane.now }, summaries);
      this.#conditionSummaries.delete(pane.part);
    } else if (how === 'unknown') this.#memory.forget(pane.part);
  }

  /** While Conditions is open each condition has a summary of its own; one that changed without us is forgotten. */
  #forgetChangedConditions(page: EditorPage): PartName[] {
    const changed: PartName[] = [];
    for (const [part, { summary }] of page.conditionRows) {
      const before = this.#conditionSummaries.get(part);
      if (part !== 'network' && before !== undefined && before !== summary) changed.push(part);
      this.#conditionSummaries.set(part, summary);
    }
    for (const part of changed) this.#memory.forget(part);
    return changed;
  }

  #reading(
    page: EditorPage,
    summaries: ReadonlyMap<RowName, string>,
    shown: Look | null,
    loadedAt: string,
  ): Omit<Reading, 'tenant' | 'diagnostic'> {
    const settled: FoundParts = Object.assign(
      {},
      ...[...page.rows].map(([row, { summary }]) => settledBySummary(row, summary)),
    );
    const otherConditions = this.#notConfiguredByCount(page);
    const problems: string[] = [];
    const sources = new Map<PartName, Source[]>();
    const parts = Object.fromEntries(
      PART_NAMES.map((name) => {
        const finds = [
          otherConditions[name],
          settled[name],
          this.#memory.leaves(name),
          ownLeaves(name, page),
        ];
        const row = rowOf(name);
        // What was looked at in this visit is never filled from an earlier one.
        const looked = this.#memory.leaves(name) !== undefined;
        const saved = looked ? null : savedLeaves(this.#saved, name, (row && summaries.get(row)) ?? null);
        if (saved && 'contradicts' in saved) problems.push(saved.contradicts);
        const from = (find: FoundLeaves | undefined, source: Source) => (tellsAny(find) ? [source] : []);
        sources.set(name, [
          ...from(ownLeaves(name, page), 'page'),
          ...from(settled[name], 'summary'),
          ...from(otherConditions[name], 'summary'),
          ...from(this.#memory.leaves(name), isOfPane(name) ? 'pane' : 'section'),
          ...from(saved && 'leaves' in saved ? saved.leaves : undefined, 'saved'),
        ]);
        return [name, this.#part(name, finds, saved && 'leaves' in saved ? saved : null)];
      }),
    ) as unknown as Record<PartName, Part>;
    parts['targetResources.include'] = withFilter(parts);
    const footer = footerExcludes(page);
    if (footer) parts['users.exclude'] = withCurrentUser(parts['users.exclude'], footer);
    const save = buttonOf(page.blade, 'btn.save');
    this.#changed ||= save !== null && !isDisabled(save);
    const state = page.state?.word ?? null;
    if (!this.#changed && save && state) this.#liveState = state;
    const live = this.policyId !== null && this.#liveState !== null ? { liveState: this.#liveState } : {};
    const draft: Draft = { id: this.policyId, ...live, parts: parts as unknown as Parts };
    const notRecognised = [...this.#unknown.values()].flat();
    return {
      draft,
      places: this.#places(page, shown),
      notRecognised,
      health: healthOf({
        draft,
        found: new Set([
          ...page.rows.keys(),
          ...(page.name ? ['name' as const] : []),
          ...(page.state ? ['state' as const] : []),
        ]),
        sources,
        unknown: byRow(notRecognised),
      }),
      language: {
        code: page.language.code,
        name: page.language.name,
        labels: labelCount(page.language),
      },
      problems: [...new Set(problems)],
      asSaved:
        this.policyId === null || save === null
          ? null
          : this.#changed
            ? {}
            : partsToSave(draft, summaries, loadedAt),
    };
  }

  /** A part from all that was found of it; saved values stand under what the page shows, a pane that is not applied over everything. */
  #part(
    name: PartName,
    finds: readonly (FoundLeaves | undefined)[],
    saved: { leaves: FoundLeaves; asOf: string } | null,
  ): Part {
    if (this.#pane?.part === name && this.#pane.edited) {
      return {
        leaves: { ...knownOf(name, finds), ...this.#pane.now } as PartLeaves[PartName],
        origin: 'page',
        applied: false,
      };
    }
    const leaves = knownOf(name, finds);
    if (!saved || Object.values(leaves).every(isComplete)) return { leaves, origin: 'page', applied: true };
    return {
      leaves: knownOf(name, [saved.leaves, ...finds]),
      origin: 'saved',
      applied: true,
      asOf: saved.asOf,
    };
  }

  /** The conditions that are certainly not configured: those that the row's count leaves no room for. */
  #notConfiguredByCount(page: EditorPage): FoundParts {
    const row = page.rows.get('conditions');
    const count = row ? conditionCount(row.summary) : null;
    if (count === null) return {};
    const networkRow = page.rows.get('network');
    // Before 2024 the network was a condition without a row of its own.
    if (count === 0)
      return networkRow ? noConditions() : { ...noConditions(), network: { include: none, exclude: none } };
    // The network counts as a condition, once it is known whether it is configured.
    const hasNetwork = networkRow ? isNetworkConfigured(networkRow.summary) : null;
    if (count === 1 && hasNetwork) return noConditions();
    const configured = [...page.conditionRows].filter(([, { summary }]) => !isNotConfigured(summary));
    if (page.conditionRows.size === 0 || configured.length !== count) return {};
    const others = Object.entries(noConditions()).filter(([part]) =>
      configured.every(([name]) => name !== part),
    );
    return Object.fromEntries(others) as FoundParts;
  }

  #places(page: EditorPage, shown: Look | null): Reading['places'] {
    const rows = new Map<RowName, Element>([...page.rows].map(([row, { element }]) => [row, element]));
    if (page.name)
      rows.set('name', page.name.element.closest('.msportalfx-form-formelement') ?? page.name.element);
    if (page.state) {
      const { element } = page.state;
      rows.set('state', element.closest('.msportalfx-form-formelement') ?? groupAround(element));
    }
    const controls = new Map<FieldName, Element>([
      ...(shown?.places ?? []),
      ...(this.#pane?.look.places ?? []),
    ]);
    return { rows, controls, blade: page.blade, roomRightOfRows: shown === null && page.pane === null };
  }
}

const summariesOf = (page: EditorPage): ReadonlyMap<RowName, string> =>
  new Map([...page.rows].map(([row, { summary }]) => [row, summary]));

/** Name and state stand open on the page. */
function ownLeaves(name: PartName, page: EditorPage): FoundLeaves | undefined {
  if (name === 'name') return page.name ? { displayName: known(page.name.value) } : undefined;
  if (name !== 'state') return undefined;
  return { state: page.state ? known(page.state.word) : notKnown(unread('state')) };
}

const labelCount = ({ translation: { labels, machineTranslated } }: Language): number =>
  Object.keys({ ...machineTranslated, ...labels }).length;

const isOfPane = (name: PartName): boolean =>
  name === 'grant' || name === 'session' || name.startsWith('conditions.');

/** Whether a find knows anything at all. */
const tellsAny = (find: FoundLeaves | undefined): boolean =>
  Object.values(find ?? {}).some(
    (leaf: Known<unknown> | KnownList) =>
      isComplete(leaf) || (isList(leaf) && leaf.members.length + (leaf.absent?.length ?? 0) > 0),
  );

function byRow(notRecognised: Reading['notRecognised']): ReadonlyMap<RowName, readonly string[]> {
  const labels = new Map<RowName, string[]>();
  for (const { field, label } of notRecognised) {
    const row = rowOf(field);
    if (row) labels.set(row, [...new Set([...(labels.get(row) ?? []), label])]);
  }
  return labels;
}

function withFilter(parts: Readonly<Record<PartName, Part>>): Part {
  const include = parts['targetResources.include'] as Part<'targetResources.include'>;
  const exclude = parts['targetResources.exclude'] as Part<'targetResources.exclude'>;
  return {
    ...include,
    leaves: { ...include.leaves, filter: filterOfBothTabs(include.leaves, exclude.leaves) },
  };
}

/** Why saving may exclude somebody whom the form does not show; null when it certainly does not. */
function footerExcludes(page: EditorPage): Reason | null {
  const { state, blade } = page;
  const boxes = checkBoxesIn(blade).filter(({ element }) => state && isBefore(state.element, element));
  const options = [...page.options, ...boxes];
  const chosen = options.filter(({ on }) => on !== false);
  if (chosen.some(({ label }) => EXCLUDES_CURRENT_USER.test(normalised(label))))
    return cannotJudge(
      'Saving will also exclude the current user, which the form does not show under Exclude.',
    );
  // Below Enable policy stands the choice whether to be excluded, in whatever words; above it stand the sections.
  const [strange] = chosen.filter(
    ({ label, element }) =>
      meaningsOf(label).length === 0 &&
      !PROCEEDS.test(normalised(label)) &&
      !(state && isBefore(element, state.element)),
  );
  return strange
    ? cannotJudge(
        `“${strange.label}” is chosen on the page and is not recognised: it may exclude the current user, which the form does not show.`,
      )
    : null;
}

const EXCLUDES_CURRENT_USER = /^exclude current user, .* from this policy\.?$/;
const PROCEEDS = /^i understand that my account will be impacted by this policy\./;

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function withCurrentUser(part: Part, why: Reason): Part {
  const leaves = part.leaves as PartLeaves['users.exclude'];
  return {
    ...part,
    leaves: { ...leaves, users: { ...leaves.users, missing: [...leaves.users.missing, why] } },
  };
}
