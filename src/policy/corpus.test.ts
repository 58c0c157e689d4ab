/** Every published policy of the corpus is read whole. The corpus lies outside the repository: `CORPUS` names its folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PART_NAMES, partStatus } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { parseBytes } from './json-text.ts';
import { parsePolicy } from './parse.ts';
import { contentsOf } from './policies-in.ts';

const corpus = process.env.CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const isThere = existsSync(corpus);
const files = isThere
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => path.join(corpus, file))
  : [];
const wrapped = files.filter((file) => file.split(path.sep).includes('_wrapped'));
const single = files.filter((file) => !wrapped.includes(file));

function contents(bytes: Uint8Array) {
  const parsed = parseBytes(bytes);
  if ('unreadable' in parsed) throw new Error(parsed.unreadable);
  return { ...contentsOf(parsed.json), duplicateKeys: parsed.duplicateKeys };
}

function policyOf(bytes: Uint8Array) {
  const { policies, others, broken } = contents(bytes);
  expect({ pointers: policies.map(({ pointer }) => pointer), others, broken }).toEqual({
    pointers: [''],
    others: [],
    broken: [],
  });
  const parsed = parsePolicy(policies[0]?.json);
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  return parsed;
}

/** The same text in UTF-16 with byte order mark, in both byte orders. */
function inUtf16(bytes: Buffer): Buffer[] {
  const text = bytes[0] === 0xff ? bytes.toString('utf16le') : bytes.toString('utf8');
  const littleEndian = Buffer.from(`\ufeff${text.replace(/^\ufeff/, '')}`, 'utf16le');
  return [littleEndian, Buffer.from(littleEndian).swap16()];
}

describe.skipIf(!isThere)(isThere ? 'the corpus' : `the corpus (there is no folder ${corpus})`, () => {
  it('has 267 policies', () => {
    expect(single).toHaveLength(267);
  });

  it('gives one policy a file, without problems and known in every part', () => {
    for (const file of single) {
      const { policy, problems } = policyOf(readFileSync(file));
      const draft = draftOf(policy);
      const notRead = PART_NAMES.filter((name) => partStatus(draft.parts[name]) !== 'read');
      expect({ file, problems, notRead, otherMembers: othersIn(policy) }).toEqual({
        file,
        problems: [],
        notRead: [],
        otherMembers: [],
      });
    }
  });

  it('gives the same policy in UTF-16', () => {
    for (const file of single) {
      const bytes = readFileSync(file);
      const expected = policyOf(bytes);
      for (const other of inUtf16(bytes)) expect(policyOf(other)).toEqual(expected);
    }
  });

  it('has one file with a key written twice', () => {
    const duplicates = single.filter((file) => contents(readFileSync(file)).duplicateKeys.length > 0);
    expect(duplicates).toHaveLength(1);
  });

  it('has the values that were counted in it', () => {
    const policies = single.map((file) => policyOf(readFileSync(file)).policy);
    const count = (test: (policy: (typeof policies)[number]) => boolean) => policies.filter(test).length;
    expect({
      enabled: count(({ state }) => state === 'enabled'),
      disabled: count(({ state }) => state === 'disabled'),
      reportOnly: count(({ state }) => state === 'enabledForReportingButNotEnforced'),
      noState: count(({ state }) => state === null),
      block: count(({ grantControls }) => grantControls.builtInControls.includes('block')),
      strength: count(({ grantControls }) => grantControls.authenticationStrength !== null),
      all: count(({ conditions }) => conditions.applications.includeApplications.includes('All')),
      deviceFilter: count(({ conditions }) => conditions.deviceFilter !== null),
      flows: count(({ conditions }) => conditions.transferMethods.length > 0),
    }).toEqual({
      enabled: 51,
      disabled: 102,
      reportOnly: 100,
      noState: 14,
      block: 94,
      strength: 25,
      all: 176,
      deviceFilter: 17,
      flows: 5,
    });
  });

  it('gives the 22 policies of its wrapped export, the same as its single files', () => {
    expect(wrapped).toHaveLength(1);
    const { policies, others } = contents(readFileSync(wrapped[0] as string));
    expect(others).toEqual([]);
    expect(policies.map(({ pointer }) => pointer)).toEqual(
      Array.from({ length: 22 }, (_, index) => `/value/${index}`),
    );
    const folder = path.dirname(path.dirname(wrapped[0] as string));
    const alone = single.filter((file) => path.dirname(file) === folder).sort();
    expect(policies.map(({ json }) => parsePolicy(json))).toEqual(
      alone.map((file) => policyOf(readFileSync(file))),
    );
  });
});

function othersIn(policy: object): string[] {
  return Object.entries(policy).flatMap(([name, value]) => {
    if (name === 'otherMembers') return Object.keys(value);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? othersIn(value) : [];
  });
}
