/** The faces of the editor that are frozen from the replica: all sections of the newest one, and of the others those that differ most. */
import type { Face } from '../portal/client/face.ts';
import { SECTION_NAMES, type SectionName } from './sections.ts';

export type FrozenFace = Pick<Face, 'generation' | 'language' | 'rendering'>;

export const NEWEST: FrozenFace = { generation: '2026-07', language: 'en', rendering: 'knockout' };

export const FACES: readonly { readonly face: FrozenFace; readonly sections: readonly SectionName[] }[] = [
  { face: NEWEST, sections: SECTION_NAMES },
  {
    face: { ...NEWEST, rendering: 'react' },
    sections: [
      'closed',
      'users-include',
      'users-include-roles',
      'users-exclude',
      'target-resources-include',
      'target-resources-exclude',
      'network-exclude',
      'conditions',
      'device-platforms-include',
      'grant-one',
      'grant-strength-and-terms',
      'session-several',
    ],
  },
  {
    face: { ...NEWEST, generation: '2021' },
    sections: ['closed', 'users-include', 'target-resources-exclude', 'grant-all'],
  },
  { face: { ...NEWEST, generation: '2023' }, sections: ['closed', 'users-include-all', 'grant-one'] },
  {
    face: { ...NEWEST, language: 'de' },
    sections: ['closed', 'users-include', 'target-resources-include-all', 'grant-one'],
  },
  { face: { ...NEWEST, language: 'ja' }, sections: ['closed', 'grant-one'] },
  { face: { ...NEWEST, language: 'it' }, sections: ['closed', 'grant-block'] },
];

/** Where the pages of a face lie below `pages/`. */
export const folderOf = ({ generation, language, rendering }: FrozenFace): string =>
  `${generation}/${language}/${rendering}`;
