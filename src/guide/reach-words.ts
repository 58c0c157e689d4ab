/** The sentences about which policies reach OneDrive. What is not known is never worded as a no. */
import { counted, stateWord } from '../pages/known-words.ts';
import type { OneDriveReach, PolicyReach } from '../store/told.ts';

type Known = NonNullable<OneDriveReach['of']>;

/** On first, then those whose state is not known, which may be on; then report-only, then off. */
const STATES: readonly (string | null)[] = ['enabled', null, 'enabledForReportingButNotEnforced', 'disabled'];
const BY_NAME = new Intl.Collator(undefined, { numeric: true });

export function inOrder(policies: readonly PolicyReach[]): PolicyReach[] {
  return policies.toSorted(
    (one, other) => placeOf(one.state) - placeOf(other.state) || BY_NAME.compare(one.name, other.name),
  );
}

/** A word that nobody knows may mean on, too. */
const placeOf = (state: string | null): number => STATES.indexOf(STATES.includes(state) ? state : null);

/** "On", "Report-only: not enforced". */
export function stateWords(state: string | null): string {
  if (state === null) return 'State not known';
  if (state === 'enabledForReportingButNotEnforced') return `${stateWord(state)}: not enforced`;
  if (state === 'disabled') return `${stateWord(state)}: does nothing`;
  return stateWord(state);
}

/** The answer in a few sentences. */
export function answerWords({ rests, policies }: Pick<Known, 'rests' | 'policies'>): string {
  const those = (reaches: PolicyReach['reaches']) => policies.filter((policy) => policy.reaches === reaches);
  const [certain, open] = [those('yes'), those('not-known').length];
  if (certain.length + open === 0)
    return rests.complete
      ? 'None of them reaches the OneDrive sync app.'
      : 'None of those that are known reaches the OneDrive sync app. Another one may.';
  const more = certain.length === 0 ? '' : ' more';
  return [
    certain.length === 0 ? 'None reaches the OneDrive sync app for certain.' : certainly(certain),
    ...(open === 0
      ? []
      : [`Of ${counted(open)}${more} it is not known whether ${open === 1 ? 'it does' : 'they do'}.`]),
  ].join(' ');
}

/** "3 policies reach OneDrive: 2 On, 1 Off." */
function certainly(policies: readonly PolicyReach[]): string {
  const states = STATES.flatMap((state, place) => {
    const count = policies.filter((policy) => placeOf(policy.state) === place).length;
    return count === 0
      ? []
      : [`${count} ${state === null ? 'in a state that is not known' : stateWord(state)}`];
  });
  return `${counted(policies.length)} ${policies.length === 1 ? 'reaches' : 'reach'} the OneDrive sync app: ${states.join(', ')}.`;
}

/** What a policy asks for: "Require one of: A, B". */
export function asksWords({ grant, session }: Pick<PolicyReach, 'grant' | 'session'>): string {
  const { controls, required, whole } = grant;
  const list = controls.join(', ');
  const asked =
    controls.length < 2
      ? list
      : required === null
        ? `${list} (whether all or one of them is not known)`
        : `${required === 'all' ? 'Require all of' : 'Require one of'}: ${list}`;
  const rest = [
    ...(whole
      ? []
      : [controls.length === 0 ? 'What it asks for is not read' : 'What else it asks for is not read']),
    ...(session === true ? ['Session controls are on'] : []),
    ...(session === null ? ['Session controls are not read'] : []),
  ];
  const none = controls.length === 0 && whole ? ['No grant control'] : [];
  return [asked, ...none, ...rest].filter((words) => words !== '').join(' · ');
}

/** Why it is not known whether a policy reaches OneDrive. */
export const whyNotKnown = ({ notRead, cannotJudge }: Pick<PolicyReach, 'notRead' | 'cannotJudge'>): string =>
  [...(notRead.length > 0 ? [`Not read yet: ${notRead.join(', ')}.`] : []), ...cannotJudge].join(' ');
