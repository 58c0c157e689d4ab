/** The faces of the page in which one policy with something in every field is read, and the table of what of it is read. */
import { ROWS } from '../../src/policy/draft.ts';
import { GENERATIONS, type Generation, LANGUAGES, type Language } from '../portal/client/face.ts';
import { ourOwn, type Published } from './policies.ts';
import type { Trip } from './round-trip.ts';

export const RENDERINGS = ['knockout', 'react'] as const;
type Rendering = (typeof RENDERINGS)[number];
const RENDERING_NAMES = { knockout: 'Knockout', react: 'React' } as const;

/** Polish stands for every language of which no label is known. */
export const FACE_LANGUAGES: readonly Language[] = [...LANGUAGES, 'pl'];

/** The policy that is read in every face. */
export function policyOfFaces(): Published {
  const policy = ourOwn().find(({ name }) => name === 'everything.json');
  if (!policy) throw new Error('The sample with something in every field is missing.');
  return policy;
}

export interface ReadFace {
  readonly rendering: Rendering;
  readonly language: Language;
  readonly generation: Generation;
}

/** The generation in which every rendering is read in every language. */
const NEWEST: Generation = '2026-07';

/** The Knockout rendering in every language and generation; the React one, which is slower to open, in every language and every generation once. */
export const facesOf = (rendering: Rendering): ReadFace[] =>
  FACE_LANGUAGES.flatMap((language) =>
    GENERATIONS.filter(
      (generation) => rendering === 'knockout' || language === 'en' || generation === NEWEST,
    ).map((generation) => ({ rendering, language, generation })),
  );

/**
 * Those of them that are read at each test: of a language other than English, whose labels are the same in every generation, the newest
 * generation and one older one, each in its turn.
 */
export function facesToTest(rendering: Rendering): ReadFace[] {
  const older = GENERATIONS.filter((generation) => generation !== NEWEST);
  return facesOf(rendering).filter(
    ({ language, generation }) =>
      language === 'en' ||
      generation === NEWEST ||
      generation === older[FACE_LANGUAGES.indexOf(language) % older.length],
  );
}

/** One row of the table: how many of the eight fields were read, and which not. */
export function lineOf({ rendering, language, generation }: ReadFace, { fields, leaves }: Trip): string {
  const missing = ROWS.filter((row) => !fields.includes(row)).map((row) => FIELD_NAMES[row]);
  const what = leaves === null ? 'the editor is not recognised' : missing.join(', ');
  return `| ${RENDERING_NAMES[rendering]} | ${language} | ${generation} | ${fields.length} of 8 | ${what} |`;
}

const FIELD_NAMES = {
  name: 'Name',
  users: 'Users',
  targetResources: 'Target resources',
  network: 'Network',
  conditions: 'Conditions',
  grant: 'Grant',
  session: 'Session',
  state: 'Enable policy',
} as const;
