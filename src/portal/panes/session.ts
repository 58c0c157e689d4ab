/** What the open Session pane shows: which controls are on, and what stands under two of them. */
import { unreadPart } from '../../policy/draft.ts';
import { tickedLabels, tickedWords, type Words } from '../boxes.ts';
import { type Choice, checkBoxesIn, optionsIn, saidOf } from '../controls.ts';
import type { Look } from '../look.ts';
import { strangersAmong } from '../undecided.ts';
import { VALUE_KEYS, valuesOfSession } from './session-values.ts';

/** Session controls by Graph's name. */
export const SESSION_CONTROLS = {
  'session.appEnforced': 'applicationEnforcedRestrictions',
  'session.cas': 'cloudAppSecurity',
  'session.signInFrequency': 'signInFrequency',
  'session.persistentBrowser': 'persistentBrowser',
  'session.cae': 'continuousAccessEvaluation',
  'session.resilience': 'disableResilienceDefaults',
  'session.tokenProtection': 'secureSignInSession',
  'session.gsaProfile': 'globalSecureAccessFilteringProfile',
} as const satisfies Words;
const KEYS = Object.keys(SESSION_CONTROLS) as (keyof typeof SESSION_CONTROLS)[];

/** Reads the Session pane. */
export function lookAtSession(pane: Element): Look {
  const boxes = checkBoxesIn(pane);
  const options = optionsIn(pane);
  const on = tickedWords(pane, boxes, SESSION_CONTROLS, 'session');
  const strangers = strangersAmong(boxes, KEYS);
  // A box of unknown kind counts by its label, once it is clear that these are the session's boxes.
  const members = saidOf(boxes, KEYS).length > 0 ? [...on.members, ...tickedLabels(strangers)] : [];
  const [first] = boxes;
  return {
    parts: {
      session:
        boxes.length === 0
          ? unreadPart('session').leaves
          : { on: { ...on, members }, ...valuesOfSession(pane, boxes, options) },
    },
    places: new Map(first ? [['session', first.element] as const] : []),
    notRecognised: [...strangers, ...strangersAmong(options, VALUE_KEYS).filter(mayBeOn)].map(
      ({ label }) => ({
        field: 'session' as const,
        label,
      }),
    ),
  };
}

const mayBeOn = ({ on }: Choice): boolean => on !== false;
