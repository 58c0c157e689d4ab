/** Runs in the head of each of the extension's own pages, so that none is drawn in one theme first and then in another. */
import { onThemeChosen, showTheme } from './theme.ts';

showTheme(window);
onThemeChosen(window, () => showTheme(window));
