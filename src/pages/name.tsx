/** A name that others chose: of a policy, a tenant or a domain. It is isolated from what stands around it, and cut to what a list can hold. */
import { shortened, visible } from '../shown-text.ts';

const AT_MOST = 120;

export function Name({ children }: { children: string }) {
  const whole = visible(children);
  const short = shortened(whole, AT_MOST);
  return <bdi title={short === whole ? undefined : whole}>{short}</bdi>;
}
