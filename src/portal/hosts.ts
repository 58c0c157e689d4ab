/** The portals' hosts. The manifest lists the same ones as match patterns; a test holds the two together. */

/**
 * Shells of the public cloud: the top document, where the editor is. `*.` stands for any depth of subdomain.
 */
export const SHELLS = [
  'entra.microsoft.com',
  '*.entra.microsoft.com',
  'portal.azure.com',
  '*.portal.azure.com',
  'intune.microsoft.com',
  'endpoint.microsoft.com',
] as const;

/** Frames of the public cloud, into which the editor may move. */
export const FRAMES = ['*.reactblade.portal.azure.net'] as const;

/** A cloud that is not read unless the admin allows its hosts. */
export interface OptionalCloud {
  readonly name: string;
  /** Its shells. Its frames' hosts are not known. */
  readonly shells: readonly string[];
}

export const OPTIONAL_CLOUDS: readonly OptionalCloud[] = [
  {
    name: 'US Government',
    shells: [
      'entra.microsoft.us',
      '*.entra.microsoft.us',
      'portal.azure.us',
      '*.portal.azure.us',
      'intune.microsoft.us',
    ],
  },
  {
    name: 'China (21Vianet)',
    shells: [
      'entra.microsoftonline.cn',
      '*.entra.microsoftonline.cn',
      'portal.azure.cn',
      '*.portal.azure.cn',
      'intune.microsoftonline.cn',
    ],
  },
];

const OPTIONAL_SHELLS = OPTIONAL_CLOUDS.flatMap(({ shells }) => shells);

/** Match patterns of hosts, as the manifest and the browser's permissions know them. */
export const patternsOf = (hosts: readonly string[]): string[] => hosts.map((host) => `https://${host}/*`);

/** Whether an address is a portal's own page. */
export const isShell = (url: string): boolean => isOn(url, [...SHELLS, ...OPTIONAL_SHELLS]);

/** Whether an address is one of the portal's frames. */
export const isFrame = (url: string): boolean => isOn(url, FRAMES);

/** Whether an address is a portal's page or one of its frames. */
export const isPortal = (url: string): boolean => isOn(url, [...SHELLS, ...OPTIONAL_SHELLS, ...FRAMES]);

function isOn(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' &&
    hosts.some((host) => (host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : hostname === host))
  );
}
