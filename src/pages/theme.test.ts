import { expect, it } from 'vitest';
import { chooseTheme, chosenTheme, onThemeChosen, showTheme, THEMES } from './theme.ts';

function page(kept: Record<string, string> = {}) {
  const items = new Map(Object.entries(kept));
  const listeners: ((event: { key: string | null }) => void)[] = [];
  const dataset: DOMStringMap = {};
  const view = {
    localStorage: {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    },
    document: { documentElement: { dataset } },
    addEventListener: (_: 'storage', listener: (typeof listeners)[0]) => listeners.push(listener),
  } as unknown as Window;
  const heard = (key: string | null) => {
    for (const listener of listeners) listener({ key });
  };
  return { view, items, dataset, heard };
}

it('is the system’s until another one is chosen, and again when that is taken back', () => {
  const { view, items, dataset } = page();
  expect(chosenTheme(view)).toBe('system');
  for (const theme of THEMES) {
    chooseTheme(theme, view);
    expect(chosenTheme(view)).toBe(theme);
    expect(dataset.theme).toBe(theme === 'system' ? undefined : theme);
  }
  chooseTheme('system', view);
  expect(items.size).toBe(0);
  expect(dataset).toEqual({});
});

it('is the system’s where what is kept is no theme', () => {
  const { view, dataset } = page({ theme: 'sepia' });
  showTheme(view);
  expect(chosenTheme(view)).toBe('system');
  expect(dataset).toEqual({});
});

it('is the system’s where the browser gives no storage, and a choice fails', () => {
  const view = {
    document: { documentElement: { dataset: {} } },
    get localStorage(): Storage {
      throw new Error('It is shut.');
    },
  } as Window;
  expect(chosenTheme(view)).toBe('system');
  expect(() => showTheme(view)).not.toThrow();
  expect(() => chooseTheme('dark', view)).toThrow('It is shut.');
});

it('another page’s choice is heard of, and nothing else that is kept there', () => {
  const { view, heard } = page();
  let times = 0;
  onThemeChosen(view, () => {
    times++;
  });
  heard('something');
  expect(times).toBe(0);
  heard('theme');
  heard(null);
  expect(times).toBe(2);
});
