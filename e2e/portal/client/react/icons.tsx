/**
 * The glyphs that Fluent's controls ask for by name, drawn here: the real ones are a font that comes from the network.
 * @jsxImportSource react
 */
import { registerIcons } from '@fluentui/react/lib/Styling';

const PATHS = {
  Add: 'M10 4v12M4 10h12',
  Blocked2: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM5 15 15 5',
  Cancel: 'm4 4 12 12M16 4 4 16',
  CheckMark: 'm3 10 5 5 9-10',
  ChevronDown: 'm4 7 6 6 6-6',
  CircleRing: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z',
  Contact: 'M10 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM4 17c0-7 12-7 12 0',
  Clear: 'm5 5 10 10M15 5 5 15',
  Delete: 'M4 6h12M8 6V4h4v2M6 6v11h8V6',
  ErrorBadge: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7 7l6 6m0-6-6 6',
  Info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 9v5m0-8v1',
  More: 'M4 10h1m4 0h1m4 0h1',
  PageList: 'M5 3h10v14H5ZM8 7h4m-4 3h4m-4 3h4',
  StatusCircleCheckmark: 'm6 10 3 3 5-6',
  Warning: 'M10 3 2 17h16ZM10 8v4m0 2v1',
};

/** Registers all of them; to be called once, before anything is rendered. */
export function registerGlyphs(): void {
  const icons = Object.entries(PATHS).map(([name, path]) => [name, glyph(path)]);
  registerIcons({ icons: Object.fromEntries(icons) });
}

const glyph = (path: string) => (
  <svg
    width="1em"
    height="1em"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
);
