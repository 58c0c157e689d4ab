/** The tabs Include and Exclude: which of them is open, and where they stand. */
import type { FieldName } from '../policy/draft.ts';
import { saidOf, tabsIn } from './controls.ts';
import { ENGLISH } from './labels/languages.ts';
import { languagesOf } from './labels/meanings.ts';
import { textOf } from './text.ts';

const KEYS = ['tab.include', 'tab.exclude'] as const;

/**
 * Which of Include and Exclude is open; null when the page does not say, or has one of them twice. In another language than English both must
 * be found, in order.
 */
export function openTab(scope: Element): 'include' | 'exclude' | null {
  const tabs = tabsIn(scope);
  const [open, another] = tabs.filter(({ on }) => on !== false);
  const said = saidOf(tabs, KEYS);
  const only = said.find(({ choice }) => choice === open);
  if (!only || another || open?.on !== true) return null;
  if (said.some((one) => one !== only && one.key === only.key)) return null;
  const languages = languagesOf(said.map(({ key, choice }) => ({ key, text: choice.label })));
  const both = said.length === 2 && said[0]?.key === 'tab.include' && said[1]?.key === 'tab.exclude';
  if (!languages.includes(ENGLISH) && !(languages.length > 0 && both)) return null;
  return only.key === 'tab.include' ? 'include' : 'exclude';
}

/** Where notes about what is included and excluded stand: at the tabs. */
export function tabPlaces(
  scope: Element,
  include: FieldName,
  exclude: FieldName,
): ReadonlyMap<FieldName, Element> {
  const shown = saidOf(tabsIn(scope), KEYS).filter(({ choice }) => textOf(choice.element) !== '');
  return new Map(
    shown.map(({ key, choice }) => [key === 'tab.include' ? include : exclude, choice.element] as const),
  );
}
