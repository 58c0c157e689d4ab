/** What an open context pane shows of its part. Nothing here says whether it was applied. */
import { type FieldName, type PartName, unreadPart } from '../policy/draft.ts';
import { cannotJudge, complete, type KnownList, known, notKnown, unread } from '../policy/known.ts';
import {
  type Choice,
  checkBoxesIn,
  chosenOf,
  dropDownValue,
  optionsIn,
  tabsIn,
  textBoxValue,
} from './controls.ts';
import { type FoundParts, shownBothWays } from './found.ts';
import * as L from './labels.ts';
import { strangeOptions, valuesOfSession } from './session-values.ts';
import { notConfigured } from './summaries.ts';
import { normalised } from './text.ts';

/** What a pane or section gave: leaves by part, where notes of a field stand now, and labels nobody knows. */
export interface Look {
  readonly parts: FoundParts;
  readonly places: ReadonlyMap<FieldName, Element>;
  readonly notRecognised: readonly { readonly field: FieldName; readonly label: string }[];
  /** False under Configure No: what was there before it is set to Yes again is not known. */
  readonly configured?: false;
}

/** The part that a pane's title stands for; null for a picker or a pane that is not known. */
export function partOfPane(title: string): PartName | null {
  for (const [part, labels] of L.PANE_TITLES) if (labels.includes(normalised(title))) return part;
  return null;
}

/** Reads the pane of a part. */
export function lookAtPane(part: PartName, pane: Element): Look {
  if (part === 'grant') return grantPane(pane);
  if (part === 'session') return sessionPane(pane);
  return conditionPane(part, pane);
}

function grantPane(pane: Element): Look {
  const options = optionsIn(pane);
  const access = chosenOf(options, L.ACCESS);
  const operator = chosenOf(options, [...L.OPERATORS.keys()]);
  const places = new Map<FieldName, Element>();
  if (operator) places.set('grant.operator', operator.element);
  if (access) places.set('grant.controls', access.element);
  if (!access) return { parts: { grant: unreadPart('grant').leaves }, places, notRecognised: [] };
  if (L.BLOCK_ACCESS.includes(normalised(access.label))) {
    const none = complete([]);
    const block = {
      operator: known(null),
      builtInControls: complete(['block']),
      termsOfUse: none,
      customAuthenticationFactors: none,
    };
    return {
      parts: { grant: { ...block, authenticationStrength: known(null), controlCount: known(1) } },
      places,
      notRecognised: [],
    };
  }
  return { ...grantControls(pane, operator), places };
}

function grantControls(pane: Element, operator: Choice | null): Pick<Look, 'parts' | 'notRecognised'> {
  const boxes = checkBoxesIn(pane);
  const isStrength = ({ label }: Choice) => L.AUTHENTICATION_STRENGTH.includes(normalised(label));
  const strengthBox = boxes.find(isStrength);
  const others = boxes.filter((box) => !isStrength(box));
  const strange = others.filter(({ label }) => !L.GRANT_CONTROLS.has(normalised(label)));
  const tickedStrange = strange.filter(({ on }) => on !== false);
  const why = tickedStrange.map(({ label }) =>
    cannotJudge(`The control “${label}” in Grant is not recognised.`),
  );
  const builtInControls = listOfTicked(others, L.GRANT_CONTROLS, 'grant');
  // Grant access is chosen, so whatever a strange control is, it is not Block.
  const withStrange: KnownList = {
    ...builtInControls,
    absent: [...(builtInControls.absent ?? []), 'block'],
    missing: [...builtInControls.missing, ...why],
  };
  const rest: KnownList = { members: [], missing: why };
  const unsure = boxes.some(({ on }) => on === null) || boxes.length === 0;
  const strengthName = dropDownValue(pane, [normalised('Authentication strength')])?.value ?? null;
  const ticked = boxes.filter(({ on }) => on === true).length;
  return {
    parts: {
      grant: {
        operator: operator
          ? known(L.OPERATORS.get(normalised(operator.label)) ?? null)
          : notKnown(unread('grant')),
        builtInControls: withStrange,
        termsOfUse: rest,
        customAuthenticationFactors: rest,
        authenticationStrength:
          strengthBox?.on === true
            ? known({ id: null, displayName: strengthName })
            : strengthBox && strengthBox.on === null
              ? notKnown(cannotJudge('The page shows “Require authentication strength” in two ways at once.'))
              : known(null),
        controlCount: unsure ? notKnown(unread('grant')) : known(ticked),
      },
    },
    notRecognised: strange.map(({ label }) => ({ field: 'grant.controls' as const, label })),
  };
}

function sessionPane(pane: Element): Look {
  const boxes = checkBoxesIn(pane);
  const table = new Map([...L.SESSION_CONTROLS]);
  for (const { label } of boxes) {
    if (normalised(label).startsWith(L.TOKEN_PROTECTION)) table.set(normalised(label), 'secureSignInSession');
  }
  const strange = boxes.filter(({ label }) => !table.has(normalised(label)));
  const ticked = listOfTicked(boxes, table, 'session');
  const why = strange
    .filter(({ on }) => on !== false)
    .map(({ label }) => cannotJudge(`The control “${label}” in Session is not recognised.`));
  const on: KnownList = { ...ticked, missing: [...ticked.missing, ...why] };
  const options = optionsIn(pane);
  const [first] = boxes;
  return {
    parts: { session: { on, ...valuesOfSession(pane, boxes, options) } },
    places: new Map(first ? [['session', first.element] as const] : []),
    notRecognised: [...strange, ...strangeOptions(options)].map(({ label }) => ({
      field: 'session' as const,
      label,
    })),
  };
}

/** A pane of Conditions: under Configure No nothing of it counts. */
function conditionPane(part: PartName, pane: Element): Look {
  const options = optionsIn(pane);
  const configured = chosenOf(options, L.CONFIGURE);
  const places = new Map<FieldName, Element>(
    configured ? [[part as FieldName, configured.element.parentElement ?? configured.element]] : [],
  );
  if (!configured) return { parts: { [part]: unreadPart(part).leaves }, places, notRecognised: [] };
  if (!L.CONFIGURE_YES.includes(normalised(configured.label))) {
    return { parts: { [part]: notConfigured(part) }, places, notRecognised: [], configured: false };
  }
  return { parts: { [part]: configuredLeaves(part, pane, options) }, places, notRecognised: [] };
}

function configuredLeaves(part: PartName, pane: Element, options: readonly Choice[]): FoundParts[PartName] {
  if (part === 'conditions.clientApps')
    return { types: listOfTicked(checkBoxesIn(pane), L.CLIENT_APPS, part) };
  if (part === 'conditions.authenticationFlows') {
    return { transferMethods: listOfTicked(checkBoxesIn(pane), L.TRANSFER_METHODS, part) };
  }
  if (part === 'conditions.deviceFilter') {
    const mode = chosenOf(options, [...L.DEVICE_FILTER_MODES.keys()]);
    const rule = textBoxValue(pane, L.RULE_SYNTAX);
    if (!mode || !rule) return unreadPart(part).leaves;
    const filter = { mode: L.DEVICE_FILTER_MODES.get(normalised(mode.label)) ?? null, rule: rule.value };
    return { filter: known(filter), deviceStates: known(null) };
  }
  if (part === 'conditions.devicePlatforms') return platforms(part, pane, options);
  return { levels: listOfTicked(checkBoxesIn(pane), L.RISK_LEVELS, part) };
}

function platforms(
  part: 'conditions.devicePlatforms',
  pane: Element,
  options: readonly Choice[],
): FoundParts['conditions.devicePlatforms'] {
  const tab = openTab(pane);
  const ticked = listOfTicked(checkBoxesIn(pane), L.PLATFORMS, part);
  if (tab === 'exclude') return { exclude: ticked };
  if (tab !== 'include') return unreadPart(part).leaves;
  const chosen = chosenOf(options, [...L.PLATFORM_INCLUDE.keys()]);
  const word = chosen && L.PLATFORM_INCLUDE.get(normalised(chosen.label));
  if (word === 'all') return { include: complete(['all']) };
  return { include: word === 'select' ? ticked : unreadPart(part).leaves.include };
}

/** Which of Include and Exclude is open; null when the page does not say. */
export function openTab(scope: Element): 'include' | 'exclude' | null {
  const open = tabsIn(scope).filter(({ on }) => on === true);
  const [only] = open;
  if (!only || open.length > 1) return null;
  if (L.INCLUDE_TAB.includes(normalised(only.label))) return 'include';
  return L.EXCLUDE_TAB.includes(normalised(only.label)) ? 'exclude' : null;
}

/** The ticked boxes by Graph's word; one without a word stands by its label, one whose state is not known makes the list incomplete. */
export function listOfTicked(
  boxes: readonly Choice[],
  words: ReadonlyMap<string, string>,
  part: PartName,
): KnownList {
  const wordOf = ({ label }: Choice) => words.get(normalised(label)) ?? label;
  const members = boxes.filter(({ on }) => on === true).map(wordOf);
  const absent = boxes.filter(({ on }) => on === false).map(wordOf);
  const unsure = boxes.filter(({ on }) => on === null);
  const missing = unsure.map(({ label }) => shownBothWays(label));
  if (boxes.length === 0) return { members, missing: [unread(part)] };
  return missing.length > 0 ? { members, absent, missing } : { members, missing };
}
