/**
 * The theme of the extension's own pages: as the system has it, or the one that was chosen. It is kept in the local storage of these pages,
 * which can be read before anything of a page is drawn, and which tells the other pages that are open of a change.
 */

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';

/** What is used of the browser's window. */
type View = Pick<Window, 'localStorage' | 'document' | 'addEventListener'>;

/** The theme that was chosen; the system's where none was, or the browser does not tell. */
export function chosenTheme(view: Pick<View, 'localStorage'>): Theme {
  try {
    const kept = view.localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice, and shows it on this page; the others hear of it. @throws when the browser does not keep it */
export function chooseTheme(theme: Theme, view: View): void {
  if (theme === 'system') view.localStorage.removeItem(KEY);
  else view.localStorage.setItem(KEY, theme);
  showTheme(view);
}

/** Marks the page with the theme, for the style sheet of the colours. */
export function showTheme(view: View): void {
  const theme = chosenTheme(view);
  const { dataset } = view.document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

/** Calls back when the theme is chosen on another page. */
export function onThemeChosen(view: View, called: () => void): void {
  // Without a key everything was cleared.
  view.addEventListener('storage', ({ key }) => (key === KEY || key === null) && called());
}
