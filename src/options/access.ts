/** Which portals the browser lets Preflight read, cloud by cloud. The browser is asked each time; nothing is remembered. */
import { FRAMES, OPTIONAL_CLOUDS, patternsOf, SHELLS } from '../portal/hosts.ts';

/** What is needed of the browser's permissions, by match patterns. */
export interface Permissions {
  contains(permissions: { origins: string[] }): Promise<boolean>;
  /** Asks the admin; false when the answer is no. */
  request(permissions: { origins: string[] }): Promise<boolean>;
  remove(permissions: { origins: string[] }): Promise<boolean>;
}

export interface CloudAccess {
  readonly name: string;
  readonly hosts: readonly string[];
  /** Hosts that the browser does not let us read now. */
  readonly closed: readonly string[];
  /** The public cloud was allowed at the installation and cannot be given back here. */
  readonly optional: boolean;
}

const CLOUDS = [
  { name: 'Public', hosts: [...SHELLS, ...FRAMES], optional: false },
  ...OPTIONAL_CLOUDS.map(({ name, shells }) => ({ name, hosts: shells, optional: true })),
];

export const isOn = ({ closed }: CloudAccess): boolean => closed.length === 0;
export const isPartlyOn = ({ closed, hosts }: CloudAccess): boolean =>
  closed.length > 0 && closed.length < hosts.length;

/** Every cloud, the public one first. */
export function accessNow(permissions: Pick<Permissions, 'contains'>): Promise<CloudAccess[]> {
  return Promise.all(
    CLOUDS.map(async (cloud) => {
      const open = await Promise.all(
        cloud.hosts.map((host) => permissions.contains({ origins: patternsOf([host]) })),
      );
      return { ...cloud, closed: cloud.hosts.filter((_, index) => !open[index]) };
    }),
  );
}

/**
 * Gives a cloud back when it is on, and has the browser ask for it otherwise. To be called on the admin's own click: browsers ask only then.
 * Returns a sentence when nothing changed.
 */
export async function switchCloud(cloud: CloudAccess, permissions: Permissions): Promise<string | null> {
  const origins = patternsOf(cloud.hosts);
  try {
    if (isOn(cloud))
      return (await permissions.remove({ origins }))
        ? null
        : 'The browser did not take the access back. Nothing has changed.';
    return (await permissions.request({ origins }))
      ? null
      : 'The browser was not given access. Nothing has changed.';
  } catch (error) {
    return `The browser refused: ${error instanceof Error ? error.message : String(error)}`;
  }
}
