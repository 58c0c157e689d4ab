/**
 * In the page's own world, in the portal's frames, and only where the admin switched it on: tells the relay beside it of the answers that fill
 * the portal's list of policies.
 */
import { tapList } from '../portal/list-tap/tap.ts';

tapList(window);
