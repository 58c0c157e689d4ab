/** Fluent's colours for the portal's themes. Light and dark are Fluent's published palettes; high contrast is inferred. */
import { createTheme, type IPalette, type ITheme } from '@fluentui/react/lib/Styling';
import type { Face } from '../face.ts';

const DARK: Partial<IPalette> = {
  themeDarker: '#82c7ff',
  themeDark: '#6cb8f6',
  themeDarkAlt: '#3aa0f3',
  themePrimary: '#2899f5',
  themeSecondary: '#0078d4',
  themeTertiary: '#235a85',
  themeLight: '#004c87',
  themeLighter: '#043862',
  themeLighterAlt: '#092c47',
  black: '#ffffff',
  neutralDark: '#faf9f8',
  neutralPrimary: '#f3f2f1',
  neutralPrimaryAlt: '#c8c6c4',
  neutralSecondary: '#a19f9d',
  neutralSecondaryAlt: '#979693',
  neutralTertiary: '#797775',
  neutralTertiaryAlt: '#484644',
  neutralQuaternary: '#3b3a39',
  neutralQuaternaryAlt: '#323130',
  neutralLight: '#292827',
  neutralLighter: '#252423',
  neutralLighterAlt: '#201f1e',
  white: '#1b1a19',
  redDark: '#f1707b',
};

const HIGH_CONTRAST: Partial<IPalette> = {
  ...DARK,
  themeDarker: '#ffffff',
  themeDark: '#ffffff',
  themeDarkAlt: '#ffffff',
  themePrimary: '#1aebff',
  themeSecondary: '#1aebff',
  neutralDark: '#ffffff',
  neutralPrimary: '#ffffff',
  neutralPrimaryAlt: '#ffffff',
  neutralSecondary: '#ffffff',
  neutralSecondaryAlt: '#ffffff',
  neutralTertiary: '#3ff23f',
  neutralTertiaryAlt: '#ffffff',
  neutralLight: '#000000',
  neutralLighter: '#000000',
  neutralLighterAlt: '#000000',
  white: '#000000',
};

export const THEMES: Record<Face['theme'], ITheme> = {
  light: createTheme(),
  dark: createTheme({ palette: DARK, isInverted: true }),
  'high-contrast': createTheme({
    palette: HIGH_CONTRAST,
    isInverted: true,
    // A line where other themes have a shadow.
    effects: {
      elevation8: '0 0 0 1px #ffffff',
      elevation16: '0 0 0 1px #ffffff',
      elevation64: '0 0 0 1px #ffffff',
    },
  }),
};
