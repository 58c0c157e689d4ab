/**
 * Changes to a check box that take several attributes at once, each undone again. Both make the page one of another policy, so that they are not
 * judged by what the policy holds: the reader has to notice them.
 */
import { type Mutation, NONSENSE, whereIs } from './mutations.ts';

const BOX = '[role="checkbox"], input[type="checkbox"], .azc-checkBox, .ms-Checkbox';
const NAMED = '[aria-label], [title]';
const REFERENCES = ['id', 'for', 'aria-labelledby', 'aria-describedby'];

/** Beside each ticked box a ticked one of a label that nobody knows: a control that Microsoft adds. */
export function* strangersBeside(document: Document): Generator<Mutation> {
  for (const box of boxesOf(document).filter(isTicked)) {
    const row = withLabel(box);
    const copy = copyOf(row);
    yield {
      what: `a ticked ${whereIs(row)} of another label beside it`,
      apply: () => row.after(copy),
      undo: () => copy.remove(),
    };
  }
}

/** Each box neither ticked nor not, by every sign that it has. */
export function* mixedBoxes(document: Document): Generator<Mutation> {
  for (const box of boxesOf(document)) {
    const all = [box, ...box.querySelectorAll('*')];
    const before = all.map((element) => ({
      element,
      state: element.getAttribute('aria-checked'),
      words: element.getAttribute('class'),
    }));
    const inputs = all.filter((element) => element instanceof HTMLInputElement);
    const row = withLabel(box);
    yield {
      what: `${whereIs(row)} neither ticked nor not`,
      row,
      apply: () => {
        for (const { element, state } of before) {
          if (state !== null) element.setAttribute('aria-checked', 'mixed');
          element.classList.remove('azc-checkBox-checked', 'azc-checkBox-unchecked');
        }
        for (const input of inputs) input.indeterminate = true;
      },
      undo: () => {
        for (const { element, state, words } of before) {
          if (state !== null) element.setAttribute('aria-checked', state);
          if (words !== null) element.setAttribute('class', words);
        }
        for (const input of inputs) input.indeterminate = false;
      },
    };
  }
}

const boxesOf = (scope: ParentNode): Element[] =>
  [...scope.querySelectorAll(BOX)].filter(
    (box) => !box.parentElement?.closest(BOX) && box.checkVisibility({ visibilityProperty: true }),
  );

const isTicked = (box: Element): boolean =>
  box.matches('[aria-checked="true"], :checked') ||
  box.querySelector('[aria-checked="true"], :checked') !== null;

/** The box with the text beside it: what is around it and holds no other box. */
function withLabel(box: Element): Element {
  let row = box;
  while (row.textContent?.trim() === '' && row.parentElement && boxesOf(row.parentElement).length === 1)
    row = row.parentElement;
  return row;
}

/** The same under another label, which refers to nothing outside of it. */
function copyOf(row: Element): Element {
  const copy = row.cloneNode(true) as Element;
  const nodes = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (node instanceof Text && node.data.trim() !== '') node.data = NONSENSE;
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    if (element.matches(NAMED))
      for (const name of ['aria-label', 'title'])
        if (element.hasAttribute(name)) element.setAttribute(name, NONSENSE);
    for (const name of REFERENCES) {
      const ids = element.getAttribute(name);
      if (ids !== null) element.setAttribute(name, ids.replace(/\S+/g, '$&-copy'));
    }
  }
  return copy;
}
