/** Tests a tenant rule by lists of policies, each a patch of one good policy; a tenant is known whole unless the case says otherwise. */
import { describe, expect, it } from 'vitest';
import type { Context, Directory, EmergencyAccounts } from '../../src/engine/context.ts';
import type { TenantRule } from '../../src/engine/rule.ts';
import { runTenantRule, type TenantResult } from '../../src/engine/run-tenant.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { TODAY } from './context.ts';
import { deepFreeze, draftFrom, type Patch, patched } from './drafts.ts';
import { checkText } from './rule-tester.ts';
import { ourSentences } from './texts.ts';

interface TenantCase {
  readonly name: string;
  /** The tenant's policies, as patches of the base. */
  readonly policies: readonly Patch[];
  /** False: there may be others. */
  readonly complete?: boolean;
  readonly directory?: Directory;
  readonly emergencyAccounts?: EmergencyAccounts;
  readonly today?: string;
  /** Any change of the drafts, such as parts that were not read. */
  readonly drafts?: (drafts: readonly Draft[]) => readonly Draft[];
}

interface TenantFiring extends TenantCase {
  readonly says?: readonly (string | RegExp)[];
  readonly saysNot?: readonly (string | RegExp)[];
  /** Names of the policies that the finding is about. */
  readonly concerns?: readonly string[];
}

interface TenantOpen extends TenantCase {
  readonly outcome: 'unread' | 'cannot-judge';
  readonly because: string | RegExp;
}

export interface TenantRuleCases {
  /** The policy that all are patches of. */
  readonly base: object;
  readonly fires: readonly [TenantFiring, ...TenantFiring[]];
  readonly silent: readonly [TenantCase, ...TenantCase[]];
  readonly open: readonly [TenantOpen, ...TenantOpen[]];
}

export function testTenantRule(rule: TenantRule, { base, fires, silent, open }: TenantRuleCases): void {
  const run = (given: TenantCase): TenantResult => {
    const { policies, complete = true, directory, emergencyAccounts = null, today = TODAY } = given;
    const drafts = policies.map((patch, index) =>
      draftFrom(patched(base, { ...(index > 0 && { id: idAt(index) }), ...patch })),
    );
    const tenant = {
      policies: given.drafts?.(drafts) ?? drafts,
      complete,
      ...(directory && { directory }),
    };
    const context: Context = deepFreeze({ today, emergencyAccounts, tenant });
    return runTenantRule(rule, tenant, context);
  };

  describe(rule.id, () => {
    it('has no name twice', () => {
      const names = [...fires, ...silent, ...open].map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
    });

    describe('fires', () => {
      it.each(fires)('$name', (given) => {
        const result = run(given);
        expect(result).toMatchObject({ outcome: 'finding', severity: rule.severity, field: rule.field });
        if (result.outcome !== 'finding') return;
        checkText(result.text);
        const said = ourSentences(result.text).join('\n');
        for (const words of given.says ?? []) expect(said).toMatch(words);
        for (const words of given.saysNot ?? []) expect(said).not.toMatch(words);
        if (given.concerns)
          expect(result.concerns.map(({ displayName }) => displayName)).toEqual(given.concerns);
      });
    });

    it.each(silent)('is silent: $name', (given) => expect(run(given).outcome).toBe('ok'));

    it.each(open)('leaves open: $name', (given) =>
      expect(run(given)).toMatchObject({
        outcome: given.outcome,
        mightBe: rule.severity,
        message: expect.stringMatching(given.because),
      }),
    );
  });
}

/** Each policy of a tenant has an id of its own. */
const idAt = (index: number): string => `0a1b2c3d-0000-4000-9000-${String(index).padStart(12, '0')}`;
