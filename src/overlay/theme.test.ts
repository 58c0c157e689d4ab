import { expect, it } from 'vitest';
import { channelsOf, luminance } from './theme.ts';

it('reads computed colors, and takes none from what is see-through', () => {
  expect(channelsOf('rgb(27, 26, 25)')).toEqual([27, 26, 25]);
  expect(channelsOf('rgba(27, 26, 25, 0.9)')).toEqual([27, 26, 25]);
  expect(channelsOf('rgba(0, 0, 0, 0)')).toBeNull();
  expect(channelsOf('color(srgb 1 1 1)')).toBeNull();
});

it('tells dark from light', () => {
  expect(luminance([255, 255, 255])).toBeCloseTo(1);
  expect(luminance([27, 26, 25])).toBeLessThan(0.02);
});
