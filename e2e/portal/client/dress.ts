/**
 * Puts the face on the page: language and direction on `html`, the theme's class on `body`. Seen: `fxs-theme-light`. Inferred: that `lang`
 * and `dir` are set at all, and the names of the other themes' classes.
 */
import './styles/themes.css';
import './styles/narrow.css';
import { face } from './face.ts';

const THEME_CLASSES = {
  light: 'fxs-theme-light',
  dark: 'fxs-theme-dark',
  'high-contrast': 'fxs-theme-hcb',
} as const;

export function dress({ documentElement, body }: Document): void {
  documentElement.lang = face.language;
  documentElement.dir = face.direction;
  body.classList.remove(...Object.values(THEME_CLASSES));
  body.classList.add(THEME_CLASSES[face.theme]);
}
