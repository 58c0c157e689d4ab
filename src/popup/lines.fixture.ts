/** For tests: a policy of the popup's list, all of it read and without a finding, with some of it changed. */
import type { PolicyLine } from '../store/told.ts';

export const lineWith = (changes: Partial<PolicyLine> = {}): PolicyLine => ({
  key: 'id:1',
  id: '1',
  name: 'CA001',
  state: 'enabled',
  seenAt: '2026-11-24T10:32:00Z',
  fieldsRead: 8,
  fieldsTotal: 8,
  notRead: [],
  findings: [],
  unread: 0,
  cannotJudge: 0,
  accepted: 0,
  off: 0,
  from: 'editor',
  editor: null,
  ...changes,
});
