/** What we call levels and evidence wherever a person reads them. */
import type { Evidence, Severity } from './engine/rule.ts';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

const EVIDENCE_LABELS: Readonly<Record<Evidence, string>> = {
  'microsoft-documented': 'Documented by Microsoft',
  'community-standard': 'Community standard',
  'field-reported': 'Reported from the field',
};

/** "Documented by Microsoft, our conclusion". */
export const evidenceLabel = (of: { evidence: Evidence; ourConclusion?: boolean }): string =>
  EVIDENCE_LABELS[of.evidence] + (of.ourConclusion ? ', our conclusion' : '');
