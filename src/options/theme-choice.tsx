/** The theme of the extension's own pages: one choice, shown as soon as it is made. */
import { useEffect, useState } from 'preact/hooks';
import { chooseTheme, chosenTheme, onThemeChosen, THEMES, type Theme } from '../pages/theme.ts';
import { sentence } from '../shown-text.ts';

const WORDS: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** The section of the theme. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(() => chosenTheme(window));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => onThemeChosen(window, () => setTheme(chosenTheme(window))), []);
  const choose = (next: Theme) => {
    try {
      chooseTheme(next, window);
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setTheme(chosenTheme(window));
  };
  return (
    <section aria-labelledby="theme">
      <h2 id="theme">Theme of Preflight’s own pages</h2>
      <p id="theme-about">
        The toolbar’s popup, these options and the other pages of Preflight. The notes in the portal follow
        the portal’s own theme.
      </p>
      <fieldset class="themes" aria-labelledby="theme" aria-describedby="theme-about">
        {THEMES.map((one) => (
          <label key={one}>
            <input type="radio" name="theme" checked={theme === one} onChange={() => choose(one)} />
            {WORDS[one]}
          </label>
        ))}
      </fieldset>
      {problem !== null && (
        <p class="problem" role="alert">
          Not kept: {sentence(problem)}
        </p>
      )}
    </section>
  );
}
