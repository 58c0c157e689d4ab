/** For tests: the day on which they judge, and contexts of it. */
import { type Context, onDay } from '../../src/engine/context.ts';

export const TODAY = '2026-11-24';

export const CONTEXT: Context = onDay(TODAY);
