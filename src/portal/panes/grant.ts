/** What the open Grant pane shows. Under Block access the boxes and the operator mean nothing. */
import { type FieldName, type PartLeaves, unreadPart } from '../../policy/draft.ts';
import { cannotJudge, complete, type KnownList, known, notKnown, type Reason } from '../../policy/known.ts';
import { BUILT_IN_STRENGTH_NAMES } from '../../policy/well-known-ids.ts';
import { tickedLabels, tickedWords } from '../boxes.ts';
import {
  type Choice,
  checkBoxesIn,
  chosenOf,
  chosenOfTwo,
  dropDownsIn,
  optionsIn,
  type Said,
  saidOf,
} from '../controls.ts';
import { shownBothWays } from '../found.ts';
import type { LabelKey } from '../labels/languages.ts';
import { finds } from '../labels/meanings.ts';
import type { Look } from '../look.ts';
import { linesOf, normalised } from '../text.ts';
import { notRecognisedIn, strangersAmong, whyUndecided } from '../undecided.ts';

const ACCESS = ['grant.block', 'grant.grant'] as const;
const OPERATORS = { 'grant.and': 'AND', 'grant.or': 'OR' } as const;
const OPERATOR_KEYS = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];
export const CONTROLS = {
  'grant.mfa': 'mfa',
  'grant.compliantDevice': 'compliantDevice',
  'grant.hybridJoined': 'domainJoinedDevice',
  'grant.approvedApp': 'approvedApplication',
  'grant.appProtection': 'compliantApplication',
  'grant.passwordChange': 'passwordChange',
  'grant.riskRemediation': 'riskRemediation',
} as const;
const BOXES: readonly LabelKey[] = ['grant.authStrength', ...(Object.keys(CONTROLS) as LabelKey[])];

type Grant = PartLeaves['grant'];

/** Reads the Grant pane. */
export function lookAtGrant(pane: Element): Look {
  const options = optionsIn(pane);
  const access = chosenOfTwo(options, ACCESS);
  const operator = chosenOf(options, OPERATOR_KEYS);
  const places = new Map<FieldName, Element>();
  if (operator) places.set('grant.operator', operator.choice.element);
  if (access) places.set('grant.controls', access.choice.element);
  if (!access) {
    const reasons = whyUndecided(options, ACCESS, 'grant');
    const leaves: Grant = {
      ...unreadPart('grant').leaves,
      builtInControls: { members: [], missing: reasons },
      controlCount: notKnown(...reasons),
    };
    return {
      parts: { grant: leaves },
      places,
      notRecognised: quoted(strangersAmong(options, [...ACCESS, ...OPERATOR_KEYS])),
    };
  }
  if (access.key === 'grant.block') return { parts: { grant: BLOCK }, places, notRecognised: [] };
  return { ...controlsOf(pane, options, operator), places };
}

const none = complete([]);
const BLOCK: Grant = {
  operator: known(null),
  builtInControls: complete(['block']),
  termsOfUse: none,
  customAuthenticationFactors: none,
  authenticationStrength: known(null),
  controlCount: known(1),
};

function controlsOf(
  pane: Element,
  options: readonly Choice[],
  operator: Said<keyof typeof OPERATORS> | null,
): Pick<Look, 'parts' | 'notRecognised'> {
  const boxes = checkBoxesIn(pane);
  const strangers = strangersAmong(boxes, BOXES);
  const strange = notRecognisedIn(
    'grant',
    strangers.filter(({ on }) => on !== false).map(({ label }) => label),
  );
  const strengths = saidOf(boxes, ['grant.authStrength']);
  const others = boxes.filter((box) => !strengths.some(({ choice }) => choice === box));
  const found = tickedWords(pane, others, CONTROLS, 'grant');
  // One of two boxes that both say it is the strength's may be any control's.
  const [strength, another] = strengths;
  const builtInControls =
    strength && another ? { ...found, missing: [...found.missing, standsTwice(strength.choice)] } : found;
  // A ticked box that nobody knows may be terms of use or a control of the tenant's own.
  const rest: KnownList = { members: [], missing: strange };
  const unsure =
    boxes.length === 0 ||
    boxes.some(({ on }) => on === null) ||
    builtInControls.missing.length > strange.length;
  const ticked = boxes.filter(({ on }) => on === true).length;
  return {
    parts: {
      grant: {
        operator: operatorOf(operator, options, ticked === 0 && !unsure),
        builtInControls: {
          ...builtInControls,
          // A control of unknown kind counts. Grant access is chosen, so whatever it is, it is not Block.
          members: [...builtInControls.members, ...tickedLabels(strangers)],
          absent: [...(builtInControls.absent ?? []), 'block'],
        },
        termsOfUse: rest,
        customAuthenticationFactors: rest,
        authenticationStrength: strengthOf(
          pane,
          strengths.map(({ choice }) => choice),
        ),
        controlCount: unsure ? notKnown(...builtInControls.missing) : known(ticked),
      },
    },
    notRecognised: quoted(strangers),
  };
}

/** One of the two operators is always chosen; while no control is, it combines nothing. */
function operatorOf(
  operator: Said<keyof typeof OPERATORS> | null,
  options: readonly Choice[],
  nothingTicked: boolean,
): Grant['operator'] {
  if (nothingTicked) return known(null);
  return operator
    ? known(OPERATORS[operator.key])
    : notKnown(...whyUndecided(options, [...OPERATOR_KEYS, ...ACCESS], 'grant'));
}

/** The strength by its name; a built-in one's name stands for its id. */
function strengthOf(pane: Element, boxes: readonly Choice[]): Grant['authenticationStrength'] {
  const [box, another] = boxes;
  if (box && another) return notKnown(standsTwice(box));
  if (!box) {
    // Its label without its box: not understood. Neither: this generation or language does not show it.
    const isNamed = linesOf(pane).some((line) => finds(line, 'grant.authStrength'));
    const strangers = strangersAmong(checkBoxesIn(pane), BOXES).filter(({ on }) => on !== false);
    const reasons = notRecognisedIn(
      'grant',
      strangers.map(({ label }) => label),
    );
    if (isNamed) return notKnown(cannotJudge('The box of the authentication strength was not found.'));
    return reasons.length > 0 ? notKnown(...reasons) : known(null);
  }
  if (box.on === null) return notKnown(shownBothWays(box.label));
  if (!box.on) return known(null);
  const [name, more] = dropDownsIn(pane);
  const displayName = name && !more && name.value !== '' ? name.value : null;
  const ids = [...BUILT_IN_STRENGTH_NAMES].filter(
    ([, known]) => displayName !== null && normalised(known) === normalised(displayName),
  );
  return known({ id: ids.length === 1 ? (ids[0]?.[0] ?? null) : null, displayName });
}

const standsTwice = ({ label }: Choice): Reason => cannotJudge(`“${label}” stands in Grant twice.`);

const quoted = (strangers: readonly Choice[]): Look['notRecognised'] =>
  strangers.map(({ label }) => ({ field: 'grant.controls', label }));
