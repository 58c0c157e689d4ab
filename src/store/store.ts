/** What is kept in this browser: of each tenant what was seen of it, and what the admin decided. */
import { createDeciding, type Deciding } from './deciding.ts';
import { type Area, Keeper } from './keeper.ts';
import { createKnownTenants, type KnownTenants } from './known-tenant.ts';
import { createTenants, type Tenants } from './tenants.ts';

export interface Store extends Tenants, KnownTenants, Deciding {}

/**
 * @param local where it is kept.
 * @param session where the last failure to write is remembered until a write succeeds or the browser closes.
 * @param managed what the organisation sets; it is read at each use.
 * @param now ISO time.
 */
export function createStore(
  local: Area,
  session: Area,
  managed: Pick<Area, 'get'>,
  now: () => string,
): Store {
  const keeper = new Keeper(local, session, managed, now);
  return { ...createTenants(keeper), ...createKnownTenants(keeper), ...createDeciding(keeper) };
}
