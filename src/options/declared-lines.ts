/** What is typed as one account a line. */
import type { EmergencyAccounts } from '../engine/context.ts';

/** The lines without the empty ones and without repetition; capitals count for nothing in names and ids. */
export function linesOf(typed: string): string[] {
  const lines = typed.split(/\r?\n/).map((line) => line.trim());
  const lower = lines.map((line) => line.toLowerCase());
  return lines.filter((line, index) => line !== '' && lower.indexOf(lower[index] ?? '') === index);
}

/** "2 users and 1 group". */
export function counted({ users, groups }: EmergencyAccounts): string {
  const of = (count: number, one: string) =>
    count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`];
  return [...of(users.length, 'user'), ...of(groups.length, 'group')].join(' and ');
}
