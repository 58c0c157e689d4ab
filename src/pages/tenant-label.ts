/** A tenant as a choice among several. */
import { shortened, visible } from '../shown-text.ts';

/** "Fabrikam (fabrikam.onmicrosoft.com)"; the key alone of a tenant whose name is not known. */
export const tenantLabel = ({ key, name }: { readonly key: string; readonly name: string | null }): string =>
  name === null ? key : `${shortened(visible(name), 80)} (${key})`;
