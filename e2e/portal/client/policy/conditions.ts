/** The conditions that have a pane of their own. */

import { label } from '../labels/texts.ts';
import { canonical, type Json, strings, text } from './json.ts';
import type { Part } from './part.ts';

export interface Words {
  configured: boolean;
  words: string[];
}

interface Option {
  value: string;
  text: string;
}

export const RISK_LEVELS: readonly Option[] = [
  { value: 'high', text: label('risk.high') },
  { value: 'medium', text: label('risk.medium') },
  { value: 'low', text: label('risk.low') },
];
export const SIGN_IN_RISK_LEVELS: readonly Option[] = [
  ...RISK_LEVELS,
  { value: 'none', text: label('risk.none') },
];
export const INSIDER_RISK_LEVELS: readonly Option[] = [
  { value: 'elevated', text: label('risk.elevated') },
  { value: 'moderate', text: label('risk.moderate') },
  { value: 'minor', text: label('risk.minor') },
];
export const CLIENT_APP_TYPES = [
  'all',
  'browser',
  'mobileAppsAndDesktopClients',
  'exchangeActiveSync',
  'other',
];
export const PLATFORMS: readonly Option[] = [
  { value: 'android', text: label('platforms.android') },
  { value: 'iOS', text: label('platforms.iOS') },
  { value: 'windowsPhone', text: label('platforms.windowsPhone') },
  { value: 'windows', text: label('platforms.windows') },
  { value: 'macOS', text: label('platforms.macOS') },
  { value: 'linux', text: label('platforms.linux') },
];
export const TRANSFER_METHODS: readonly Option[] = [
  { value: 'deviceCodeFlow', text: label('authFlows.deviceCode') },
  { value: 'authenticationTransfer', text: label('authFlows.transfer') },
];

const values = (options: readonly Option[]): string[] => options.map(({ value }) => value);

/** A condition that is a list of words; `flags`: written as one comma-joined string. */
function wordsPart(path: string, known: readonly string[], flags = false): Part<Words> {
  return {
    read(policy) {
      const words = strings(policy, path).map((word) => canonical(word, known));
      return { configured: words.length > 0, words };
    },
    members({ configured, words }) {
      const written = configured ? words : [];
      return { [path]: flags ? (written.length > 0 ? written.join(',') : null) : written };
    },
  };
}

export const userRiskPart = wordsPart('conditions.userRiskLevels', values(RISK_LEVELS));
export const signInRiskPart = wordsPart('conditions.signInRiskLevels', values(SIGN_IN_RISK_LEVELS));
export const servicePrincipalRiskPart = wordsPart(
  'conditions.servicePrincipalRiskLevels',
  values(RISK_LEVELS),
);
export const insiderRiskPart = wordsPart('conditions.insiderRiskLevels', values(INSIDER_RISK_LEVELS), true);
export const agentRiskPart = wordsPart('conditions.agentIdRiskLevels', values(RISK_LEVELS), true);

/** transferMethods "none" is what the service returns for a policy that never had the condition. */
export const authenticationFlowsPart: Part<Words> = {
  read(policy) {
    const words = strings(policy, 'conditions.authenticationFlows.transferMethods')
      .map((word) => canonical(word, ['none', ...values(TRANSFER_METHODS)]))
      .filter((word) => word !== 'none');
    return { configured: words.length > 0, words };
  },
  members: ({ configured, words }): Record<string, Json> =>
    configured && words.length > 0
      ? { 'conditions.authenticationFlows.transferMethods': words.join(',') }
      : { 'conditions.authenticationFlows': null },
};

/** ["all"] is how Graph says that client apps are not configured. */
export const clientAppsPart: Part<Words> = {
  read(policy) {
    const words = strings(policy, 'conditions.clientAppTypes')
      .map((word) => canonical(word, CLIENT_APP_TYPES))
      // easSupported is the narrower form of Exchange ActiveSync; the editor has one box for both. Inferred.
      .map((word) => (word.toLowerCase() === 'eassupported' ? 'exchangeActiveSync' : word));
    const configured = words.length > 0 && !words.includes('all');
    return { configured, words: configured ? words : [] };
  },
  members: ({ configured, words }) => ({
    'conditions.clientAppTypes': configured && words.length > 0 ? words : ['all'],
  }),
};

export interface PlatformsState {
  configured: boolean;
  include: 'any' | 'select';
  included: string[];
  excluded: string[];
}

export const platformsPart: Part<PlatformsState> = {
  read(policy) {
    const known = ['all', ...values(PLATFORMS)];
    const included = strings(policy, 'conditions.platforms.includePlatforms').map((word) =>
      canonical(word, known),
    );
    const excluded = strings(policy, 'conditions.platforms.excludePlatforms').map((word) =>
      canonical(word, known),
    );
    return {
      configured: included.length + excluded.length > 0,
      include: included.includes('all') || included.length === 0 ? 'any' : 'select',
      included: included.filter((word) => word !== 'all'),
      excluded,
    };
  },
  members(state): Record<string, Json> {
    if (!state.configured) return { 'conditions.platforms': null };
    return {
      'conditions.platforms.includePlatforms': state.include === 'any' ? ['all'] : state.included,
      'conditions.platforms.excludePlatforms': state.excluded,
    };
  },
};

export interface DeviceFilterState {
  configured: boolean;
  mode: 'include' | 'exclude';
  rule: string;
}

export const deviceFilterPart: Part<DeviceFilterState> = {
  read(policy) {
    const rule = text(policy, 'conditions.devices.deviceFilter.rule') ?? '';
    const mode = text(policy, 'conditions.devices.deviceFilter.mode')?.toLowerCase();
    return { configured: rule !== '', mode: mode === 'exclude' ? 'exclude' : 'include', rule };
  },
  members: ({ configured, mode, rule }): Record<string, Json> => ({
    'conditions.devices.deviceFilter': configured && rule !== '' ? { mode, rule } : null,
  }),
};
