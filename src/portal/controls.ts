/**
 * Check boxes, radio lists, option pickers, tabs, drop-downs and text boxes, found by role and accessible name, else by the text beside
 * them. What is on is told by aria, by the native input and by the class; where two of them disagree, it is not known.
 */
import { computeAccessibleName } from 'dom-accessibility-api';
import { ENGLISH, type LabelKey } from './labels/languages.ts';
import { keySaid, languagesOf } from './labels/meanings.ts';
import { isVisible, textOf, undoubled } from './text.ts';

export interface Choice {
  /** As the page shows it. */
  readonly label: string;
  /** Null when the signs of its state are missing or disagree. */
  readonly on: boolean | null;
  /** The box around control and text. */
  readonly element: Element;
}

const CHECK_BOX = '[role="checkbox"], input[type="checkbox"], .azc-checkBox';
const RADIO = '[role="radio"], input[type="radio"]';
const OPTION_LIST = 'ul, [role="radiogroup"]';
const BOX_ON = /(^|\s)azc-checkBox-checked(\s|$)/;
const BOX_OFF = /(^|\s)azc-checkBox-unchecked(\s|$)/;
/** Opens a long explanation; its name says nothing of the control that it stands beside. */
const INFO = '.azc-infoBalloon, [aria-label="Info"]';

/** Every visible check box below an element, in document order, one entry a box. */
export function checkBoxesIn(scope: Element): Choice[] {
  return outermost(scope, CHECK_BOX).map((box) => {
    const { label, element } = labelBeside(box, CHECK_BOX);
    return {
      label,
      element,
      on: stateOf(box, BOX_ON, BOX_OFF),
    };
  });
}

/** Every visible option of radio lists and option pickers below an element. */
export function optionsIn(scope: Element): Choice[] {
  const options = outermost(scope, RADIO).map((radio) => {
    const item = radio.closest('li') ?? radio;
    const name = radio.matches('[role="radio"]') ? computeAccessibleName(radio) : '';
    const { label, element } =
      name || item !== radio ? { label: name || textOf(item), element: item } : labelBeside(radio, RADIO);
    return {
      label,
      element,
      on: stateOf(item, /(^|\s)(fxs-portal-button-primary|azc-itemlist-selected)(\s|$)/, null),
    };
  });
  return options;
}

/** The box around all options of a set, one of which is given. */
export const groupAround = (option: Element): Element =>
  option.closest('[role="radiogroup"]') ?? option.parentElement ?? option;

/** An option or box whose label says what it is. */
export interface Said<K extends LabelKey> {
  readonly key: K;
  readonly choice: Choice;
}

/** The options and boxes that say one of these, in document order. */
export const saidOf = <K extends LabelKey>(choices: readonly Choice[], keys: readonly K[]): Said<K>[] =>
  choices.flatMap((choice) => {
    const key = keySaid(choice.label, keys);
    return key === null ? [] : [{ key, choice }];
  });

/**
 * The option of a set that is on; null when none is, several are, one of them is not known, or one stands there twice.
 * @param keys in the order in which the page shows them. In English the texts are evidence enough; in another language they must be of one
 *   language, and stand in that order too.
 */
export function chosenOf<K extends LabelKey>(options: readonly Choice[], keys: readonly K[]): Said<K> | null {
  const asked = saidOf(options, keys);
  const names = new Set(asked.map(({ key }) => key));
  if (names.size !== asked.length || asked.some(({ choice }) => choice.on === null)) return null;
  const languages = languagesOf(asked.map(({ key, choice }) => ({ key, text: choice.label })));
  const places = asked.map(({ key }) => keys.indexOf(key));
  const inOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  if (!languages.includes(ENGLISH) && !(languages.length > 0 && inOrder)) return null;
  const on = asked.filter(({ choice }) => choice.on === true);
  return on.length === 1 ? (on[0] ?? null) : null;
}

/**
 * The option that is on of two that are each other's opposite. Where the one that is known is off and nothing but one other stands in its
 * list, and that is on, then it is that one, whatever it is called.
 */
export function chosenOfTwo<K extends LabelKey>(
  options: readonly Choice[],
  keys: readonly [K, K],
): Said<K> | null {
  const chosen = chosenOf(options, keys);
  const [known, more] = saidOf(options, keys);
  const list = known?.choice.element.closest(OPTION_LIST);
  if (chosen || !known || more || !list || known.choice.on !== false) return chosen;
  const [other, another] = options.filter(
    (choice) => choice !== known.choice && choice.element.closest(OPTION_LIST) === list,
  );
  const key = known.key === keys[0] ? keys[1] : keys[0];
  return other?.on === true && !another ? { key, choice: other } : null;
}

/** The tabs below an element by normalised label; whether each is the open one. */
export function tabsIn(scope: Element): Choice[] {
  return visible(scope, '[role="tab"]').map((tab) => {
    const label = tab.getAttribute('aria-label') ?? undoubled(textOf(tab).replace(/\s+/g, ''));
    const aria = tab.getAttribute('aria-selected');
    const byAria = aria === null ? null : aria === 'true';
    const byClass = tab.closest('.fxc-section-tab-item')
      ? tab.classList.contains('azc-br-active')
      : tab.matches('.ms-Pivot-link')
        ? tab.classList.contains('is-selected')
        : null;
    return { label: label.replace(/\s*\(\d+\)$/, ''), element: tab, on: agreed([byAria, byClass]) };
  });
}

/** A drop-down or text box: its name, which is empty where the page gives it none, and what it shows. */
export interface Field {
  readonly label: string;
  readonly value: string;
  readonly element: Element;
}

/** The visible drop-downs below an element, each with the text that it shows. */
export function dropDownsIn(scope: Element): Field[] {
  return visible(scope, '[role="combobox"], select').map((box) => {
    const select = box instanceof HTMLSelectElement ? box.selectedOptions[0]?.text : undefined;
    const value = select ?? textOf(box);
    return { label: withoutValue(nameOf(box), value), value, element: box };
  });
}

/** Fluent's drop-down is named by its label and by what it shows. */
const withoutValue = (name: string, value: string): string =>
  value !== '' && name.endsWith(` ${value}`) ? name.slice(0, -value.length).trim() : name;

/** The visible text boxes below an element. */
export function textBoxesIn(scope: Element): Field[] {
  const boxes = visible(scope, 'input:not([type]), input[type="text"], textarea');
  return (boxes as (HTMLInputElement | HTMLTextAreaElement)[]).map((box) => ({
    label: nameOf(box),
    value: box.value,
    element: box,
  }));
}

/** The text box that says one of these; null when there is none, or more than one. */
export const textBoxOf = (scope: Element, ...keys: readonly LabelKey[]): Field | null =>
  fieldOf(textBoxesIn(scope), keys);

/** The one field that says one of these; null when there is none, or more than one. */
export function fieldOf(fields: readonly Field[], keys: readonly LabelKey[]): Field | null {
  const [field, another] = fields.filter(({ label }) => keySaid(label, keys) !== null);
  return field && !another ? field : null;
}

/** A visible button that says one of these; null when there is none, or more than one. */
export function buttonOf(scope: Element, ...keys: readonly LabelKey[]): Element | null {
  const found = visible(scope, '[role="button"], button').filter(
    (button) => keySaid(textOf(button) || nameOf(button), keys) !== null,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

export const isDisabled = (button: Element): boolean =>
  button.getAttribute('aria-disabled') === 'true' || button.matches('.fxs-button-disabled, :disabled');

export const visible = (scope: Element, selector: string): Element[] =>
  [...scope.querySelectorAll(selector)].filter(isVisible);

/** Accessible name, else the text of the nearest label before it within its form row. */
export function nameOf(control: Element): string {
  const name = computeAccessibleName(control);
  if (name) return name;
  const label = control.closest('.msportalfx-form-formelement')?.querySelector('label, .azc-form-label');
  return label ? textOf(label) : '';
}

/** Controls of a selector that are not inside another one; a hidden native input inside a visible control is part of it. */
function outermost(scope: Element, selector: string): Element[] {
  return [...scope.querySelectorAll(selector)].filter(
    (control) => !control.parentElement?.closest(selector) && isVisible(control),
  );
}

/** The control's own name, else the first text after it: in the nearest box around it that holds no other control of its kind. */
function labelBeside(control: Element, kind: string): { label: string; element: Element } {
  const name = computeAccessibleName(control);
  let element = control;
  let text = '';
  for (let box = control.parentElement; box && text === ''; box = box.parentElement) {
    if (outermost(box, kind).length > 1) break;
    element = box;
    text = textAfter(control, box);
  }
  return { label: name || text, element };
}

function textAfter(control: Element, box: Element): string {
  for (
    let sibling = childHolding(control, box)?.nextElementSibling;
    sibling;
    sibling = sibling.nextElementSibling
  ) {
    const text = sibling.matches(INFO) ? '' : textOf(sibling);
    if (text !== '') return text;
  }
  return '';
}

function childHolding(control: Element, box: Element): Element | null {
  let child: Element | null = control;
  while (child && child.parentElement !== box) child = child.parentElement;
  return child;
}

/** On or off by aria-checked, native input and class; null when no sign is there or two disagree. */
function stateOf(box: Element, onClass: RegExp, offClass: RegExp | null): boolean | null {
  const marked = box.matches('[aria-checked]') ? box : box.querySelector('[aria-checked]');
  const aria = marked?.getAttribute('aria-checked');
  const input = box.matches('input') ? box : box.querySelector('input[type="checkbox"], input[type="radio"]');
  const classes = [box, ...box.querySelectorAll('*')].map((element) => element.getAttribute('class') ?? '');
  const onByClass = classes.some((words) => onClass.test(words));
  const offByClass = offClass !== null && classes.some((words) => offClass.test(words));
  const isPicker = box.matches('.azc-optionPicker-item');
  return agreed([
    aria === 'true' ? true : aria === 'false' ? false : null,
    // Neither on nor off: "mixed", or a word that aria does not have.
    aria !== 'true' && aria !== 'false' && aria != null ? 'contradiction' : null,
    input instanceof HTMLInputElement ? input.checked : null,
    input instanceof HTMLInputElement && input.indeterminate ? 'contradiction' : null,
    onByClass === offByClass ? (isPicker ? onByClass : null) : onByClass,
    onByClass && offByClass ? 'contradiction' : null,
    fluentState(input),
  ]);
}

/** What Fluent's class says beside a native input of its check boxes and choice groups. */
function fluentState(input: Element | null): boolean | null {
  const box = input?.closest('.ms-Checkbox') ?? input?.closest('.ms-ChoiceField')?.querySelector('label');
  return box ? box.classList.contains('is-checked') : null;
}

/** Whether an entry of a drop-down's list is chosen, by aria, by a native input and by the class of its box. */
export function stateOfOption(entry: Element): boolean | null {
  const selected = entry.getAttribute('aria-selected');
  const bySelection = selected === null ? null : selected === 'true';
  const hasBox =
    entry.matches('input') ||
    entry.querySelector('[aria-checked], input, .azc-checkBox-determinate') !== null;
  if (!hasBox) return bySelection;
  return agreed([bySelection, stateOf(entry, BOX_ON, BOX_OFF) ?? 'contradiction']);
}

/** What all signs say that are there; null when none is there or two disagree. */
function agreed(signs: readonly (boolean | 'contradiction' | null)[]): boolean | null {
  const said = new Set(signs.filter((sign) => sign !== null));
  const [only] = said;
  return said.size === 1 && typeof only === 'boolean' ? only : null;
}
