/** What the tools run in a page: the reader itself, and what is done with the page around it. Nothing of the page runs beside it. */
import type { Draft } from '../../../src/policy/draft.ts';
import { isList, type Known, type KnownList } from '../../../src/policy/known.ts';
import { EditorSession } from '../../../src/portal/editor-session.ts';
import { learn } from '../../../src/portal/labels/meanings.ts';
import { TRANSLATIONS } from '../../../src/portal/labels/translations.ts';
import { findEditor } from '../../../src/portal/page.ts';
import { chosenItems } from '../../../src/portal/sections/chosen-items.ts';
import { type Names, type Truth, wrongInMutated } from '../judge.ts';
import { mixedBoxes, strangersBeside } from './box-mutations.ts';
import { markupOf } from './markup.ts';
import { type Mutation, mutationsOf, NONSENSE, unaskedClasses } from './mutations.ts';
import { Placeholders } from './placeholders.ts';

// The labels of other languages are learned where the page does not show the editor in English, as the extension does it.
if (!findEditor(document)) learn(TRANSLATIONS);

const NOW = '2026-07-15T12:00:00.000Z';

/** One look at the page, by a reader that has seen nothing before; null where the editor is not found. */
const draftOnPage = (policyId: string | null): Draft | null => {
  const page = findEditor(document);
  return page && new EditorSession(policyId).look(page, NOW).draft;
};

/** What became of all mutations of a page. */
export interface Trial {
  readonly mutations: number;
  /** Each mutation after which something was read that does not hold. */
  readonly wrong: readonly string[];
}

interface Scrubbing {
  readonly markup: string;
  readonly kept: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  /** Radio buttons of which none is on: the browser saved no states. */
  readonly isStateless: boolean;
}

const inPage = {
  draft: draftOnPage,

  /** Ids by the names beside which they stand in the lists of the open section. */
  names(): Names {
    const page = findEditor(document);
    const entries = page ? chosenItems(page).flatMap((list) => list.entries) : [];
    const pairs = entries.flatMap(({ name, id }) => (name !== null && id !== null ? [{ name, id }] : []));
    return Object.fromEntries(
      pairs.map(({ name }) => [name, pairs.filter((one) => one.name === name).map(({ id }) => id)]),
    );
  },

  /** The page as it stands, with its texts. @param leftOut selector of what has nothing to do with the editor */
  markup: (leftOut: string): string => markupOf(document, { text: (text) => text, leftOut }),

  /** The page without what belongs to a tenant, the texts that were kept, and what stands for each text in what was read of it. */
  scrubbed(policyId: string | null): Scrubbing {
    const placeholders = new Placeholders();
    const markup = markupOf(document, { text: placeholders.text });
    const { kept } = placeholders;
    const words = [...textsIn(draftOnPage(policyId)?.parts)].map(
      (text) => [text, placeholders.read(text)] as const,
    );
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    const isStateless = radios.length > 0 && radios.every(({ checked }) => !checked);
    return { markup, kept, words: Object.fromEntries(words), isStateless };
  },

  /**
   * Applies the mutations one by one, reads, judges, and undoes each.
   * @param code this script: a class word that it does not contain is one that the reader does not ask for
   */
  tryMutations(policyId: string | null, truth: Truth, code: string): Trial {
    const isAsked = (word: string) => code.includes(word);
    const before = JSON.stringify(draftOnPage(policyId));
    const wrong: string[] = [];
    let mutations = 0;
    const isAsBefore = (draft: Draft | null) => JSON.stringify(draft) === before;
    /** Under Block access a box tells nothing, and one that is quoted as not recognised tells no state. */
    const tells = (row: Element | undefined) => {
      if (before.includes(`“${row?.textContent?.trim()}”`)) return false;
      row?.toggleAttribute('hidden', true);
      const without = draftOnPage(policyId);
      row?.toggleAttribute('hidden', false);
      return !isAsBefore(without);
    };
    const judge = (
      all: Iterable<Mutation>,
      faultsOf: (draft: Draft | null, row: Element | undefined) => readonly string[],
    ): void => {
      for (const { what, apply, undo, row } of all) {
        mutations += 1;
        apply();
        const draft = draftOnPage(policyId);
        undo();
        wrong.push(...faultsOf(draft, row).map((fault) => `${what}: ${fault}`));
      }
    };
    judge(unaskedClasses(document, isAsked), (draft) =>
      isAsBefore(draft) ? [] : ['something else is read.'],
    );
    judge(mutationsOf(document, valuesIn(truth), isAsked), (draft) =>
      draft ? wrongInMutated(draft, truth) : [],
    );
    judge(strangersBeside(document), (draft) =>
      draft && !isOpenFor(draft, NONSENSE) && isAsBefore(draft) ? ['nothing is left open for it.'] : [],
    );
    judge(mixedBoxes(document), (draft, row) =>
      isAsBefore(draft)
        ? tells(row)
          ? ['it is read as before.']
          : []
        : draft
          ? wrongInMutated(draft, truth)
          : [],
    );
    if (!isAsBefore(draftOnPage(policyId))) wrong.push('The mutations were not undone.');
    return { mutations, wrong };
  },
};

/** Whether some list is not whole because of a label. */
const isOpenFor = (draft: Draft, label: string): boolean =>
  Object.values(draft.parts)
    .flatMap(({ leaves }) => Object.values(leaves) as (Known<unknown> | KnownList)[])
    .some((leaf) => isList(leaf) && JSON.stringify(leaf.missing).includes(label));

/** Every text and number that is a value on the page. */
const valuesIn = ({ leaves, names }: Truth): ReadonlySet<string> =>
  new Set([...textsIn(leaves), ...Object.keys(names)]);

const textsIn = (value: unknown): ReadonlySet<string> => {
  if (typeof value === 'string' || typeof value === 'number') return new Set([`${value}`]);
  if (value === null || typeof value !== 'object') return new Set();
  return new Set(Object.values(value).flatMap((one) => [...textsIn(one)]));
};

export type InPage = typeof inPage;

declare global {
  var preflightInPage: InPage;
}
globalThis.preflightInPage = inPage;
