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

/** Shells of US Government and China, which the admin may allow. Their frames' hosts are not known. */
export const SOVEREIGN_SHELLS = [
  'entra.microsoft.us',
  '*.entra.microsoft.us',
  'portal.azure.us',
  '*.portal.azure.us',
  'intune.microsoft.us',
  'entra.microsoftonline.cn',
  '*.entra.microsoftonline.cn',
  'portal.azure.cn',
  '*.portal.azure.cn',
  'intune.microsoftonline.cn',
] as const;

/** Whether an address is a portal's own page. */
export const isShell = (url: string): boolean => isOn(url, [...SHELLS, ...SOVEREIGN_SHELLS]);

/** Whether an address is a portal's page or one of its frames. */
export const isPortal = (url: string): boolean => isOn(url, [...SHELLS, ...SOVEREIGN_SHELLS, ...FRAMES]);

function isOn(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' &&
    hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host))
  );
}
