/** The grammar of a filter for devices, and its trees. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueForUnregistered } from './device-filter.ts';
import {
  comparisonsIn,
  type FilterRule,
  isAbout,
  parseFilterRule,
  withoutNot,
} from './device-filter-grammar.ts';

/** A tree in brackets: or(a -eq 1, and(b -eq 2, not(c -eq 3))). */
function shown(rule: FilterRule | null): string {
  if (rule === null) return 'unparsable';
  if (rule.kind === 'not') return `not(${shown(rule.operand)})`;
  if (rule.kind !== 'comparison') return `${rule.kind}(${rule.operands.map(shown).join(', ')})`;
  return `${rule.property} ${rule.operator} ${rule.values.map((value) => value ?? 'NULL').join('|')}`;
}

describe('the grammar', () => {
  it.each([
    ['device.isCompliant -eq True', 'isCompliant -eq True'],
    ['device.isCompliant -eq "True"', 'isCompliant -eq True'],
    ["device.operatingSystem -eq 'Windows'", 'operatingSystem -eq Windows'],
    ['DEVICE.ISCOMPLIANT -EQ true', 'ISCOMPLIANT -eq true'],
    ['device.model -notStartsWith "Surface"', 'model -notstartswith Surface'],
    ['(device.deviceId -eq "a")', 'deviceId -eq a'],
    ['((( device.deviceId -eq "a" )))', 'deviceId -eq a'],
    ['  \t\r\n device.model\n-eq\t"a b"  ', 'model -eq a b'],
    ['device.displayName -endsWith"@contoso.com"', 'displayName -endswith @contoso.com'],
    ['(device.a -eq 1)-and(device.b -eq 2)', 'and(a -eq 1, b -eq 2)'],
    ['device.a eq 1 and not device.b ne 2 or device.c in ["3"]', 'or(and(a -eq 1, not(b -ne 2)), c -in 3)'],
    ['device.a -eq 1 -OR device.b -eq 2 -And -NOT device.c -eq 3', 'or(a -eq 1, and(b -eq 2, not(c -eq 3)))'],
    ['device.a -eq 1 -and device.b -eq 2 -or device.c -eq 3', 'or(and(a -eq 1, b -eq 2), c -eq 3)'],
    ['device.a -eq 1 -and (device.b -eq 2 -or device.c -eq 3)', 'and(a -eq 1, or(b -eq 2, c -eq 3))'],
    ['device.a -eq 1 -and device.b -eq 2 -and device.c -eq 3', 'and(a -eq 1, b -eq 2, c -eq 3)'],
    ['-not device.a -eq 1 -and device.b -eq 2', 'and(not(a -eq 1), b -eq 2)'],
    ['-not (device.a -eq 1 -and device.b -eq 2)', 'not(and(a -eq 1, b -eq 2))'],
    ['-not -not (device.a -eq 1)', 'not(not(a -eq 1))'],
    ['device.model -in ["a","b" , "c"]', 'model -in a|b|c'],
    ['device.model -notIn ["a"]', 'model -notin a'],
    ['device.physicalIds -contains "[ZTDId]:value"', 'physicalIds -contains [ZTDId]:value'],
    ['device.model -eq "x) -or (device.y -eq 1"', 'model -eq x) -or (device.y -eq 1'],
    ['device.model -eq ""', 'model -eq '],
    ['device.model -eq "19`" rack"', 'model -eq 19" rack'],
    ['device.model -eq `"Rack`"', 'model -eq "Rack"'],
    ['device.model -in ["a`"", "b"]', 'model -in a"|b'],
    ["device.displayName -eq 'Ann''s PC'", "displayName -eq Ann's PC"],
    ['device.displayName -eq "Ann\'s PC"', "displayName -eq Ann's PC"],
    ['device.displayName -eq "Büro – “7”"', 'displayName -eq Büro – “7”'],
    ['device.model -eq null', 'model -eq NULL'],
    ['device.model -ne $Null', 'model -ne NULL'],
    ['device.model -eq "null"', 'model -eq null'],
    ['device.model -in ["a", null]', 'model -in a|NULL'],
    ['device.operatingSystemVersion -startsWith 10.0', 'operatingSystemVersion -startswith 10.0'],
    ['device.model -match "^Surface"', 'model -match ^Surface'],
    ['device.extension_0a1b_Kind -eq "a"', 'extension_0a1b_Kind -eq a'],
  ])('%s', (rule, tree) => expect(shown(parseFilterRule(rule))).toBe(tree));

  it.each([
    '',
    '   ',
    '?',
    '()',
    'device',
    'device.isCompliant',
    'device.isCompliant -eq',
    'device. -eq True',
    'device.a.b -eq True',
    'user.department -eq "Sales"',
    '"device.model" -eq "a"',
    'device.operatingSystem == "Windows"',
    'device.model "-eq" "a"',
    'device.isCompliant -eq True -and',
    '-and device.isCompliant -eq True',
    'device.isCompliant -eq True device.model -eq "a"',
    'device.isCompliant -eq -and device.model -eq "a"',
    'device.isCompliant -and device.model -eq "a"',
    'device.isCompliant -eq and',
    'device.model -eq device.manufacturer',
    'device.model -eq -5',
    'device.model -not null',
    '(device.isCompliant -eq True',
    'device.isCompliant -eq True)',
    '-not',
    'device.model -in []',
    'device.model -in ["a",]',
    'device.model -in ["a" "b"]',
    'device.model -in [,"a"]',
    'device.model -in [["a"]]',
    'device.model -in ["a"',
    'device.model -in ("a", "b")',
    'device.model -eq "a" "b"',
    'device.model -eq "a',
    "device.model -eq 'a",
    'device.model -eq "a"b"',
    'device.model -eq "a\\"b"',
    'device.model -eq "a`"',
    'device.model -eq "a`" -and device.isCompliant -eq "True"',
    'device.model -eq “a”',
    'device.model –eq "a"',
    'device.physicalIds -any (_ -eq "[OrderID]:a")',
    'device.physicalIds -any _ -eq "[OrderID]:a"',
  ])('does not understand %j', (rule) => expect(parseFilterRule(rule)).toBeNull());

  it('ends at a depth that no rule has', () => {
    const nested = (levels: number) => `${'('.repeat(levels)}device.a -eq 1${')'.repeat(levels)}`;
    const negated = (levels: number) => `${'-not '.repeat(levels)}device.a -eq 1`;
    expect(shown(parseFilterRule(nested(100)))).toBe('a -eq 1');
    expect(shown(parseFilterRule(negated(100)))).toMatch(/^(not\(){100}a -eq 1\){100}$/);
    for (const levels of [101, 1500, 15_000, 1_000_000]) {
      expect(parseFilterRule(nested(levels))).toBeNull();
      expect(parseFilterRule(negated(levels))).toBeNull();
      expect(parseFilterRule('('.repeat(levels))).toBeNull();
      expect(parseFilterRule('-not('.repeat(levels))).toBeNull();
    }
  });

  it('reads a rule as long as Microsoft allows, and gives up far beyond', () => {
    const any = (count: number) => Array(count).fill('device.a -eq 1').join(' -or ');
    const longList = `device.deviceId -in [${Array(300).fill('"0a1b2c3d"').join(',')}]`;
    expect(comparisonsIn(parseFilterRule(any(1500)) as FilterRule)).toHaveLength(1500);
    expect(valueForUnregistered(parseFilterRule(any(1500)) as FilterRule).value).toBe(false);
    expect(comparisonsIn(parseFilterRule(longList) as FilterRule)[0]?.values).toHaveLength(300);
    expect(parseFilterRule(`device.model -eq "${'a'.repeat(30_000)}"`)).not.toBeNull();
    expect(parseFilterRule(any(1_000_000))).toBeNull();
    expect(parseFilterRule('"'.repeat(30_001))).toBeNull();
    expect(parseFilterRule('"`'.repeat(15_000))).toBeNull();
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...[
        'device.a',
        ' ',
        '-eq',
        '-not',
        '-and',
        '-or',
        '(',
        ')',
        '[',
        ']',
        ',',
        '"',
        "'",
        '`',
        'null',
        'True',
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (rule) => {
        const tree = parseFilterRule(rule);
        if (tree !== null) valueForUnregistered(withoutNot(tree));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back what a tree is written as', () => {
    fc.assert(
      fc.property(tree, (rule) => {
        expect(parseFilterRule(written(rule))).toEqual(rule);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a rule without its -not', () => {
  it.each([
    ['-not (device.a -eq 1 -and device.b -notIn ["2"])', 'or(a -ne 1, b -in 2)'],
    ['-not (device.a -eq 1 -or -not device.b -eq 2)', 'and(a -ne 1, b -eq 2)'],
    ['-not -not device.a -startsWith 1', 'a -startswith 1'],
    ['-not device.a -endsWith 1 -and device.b -eq 2', 'and(a -notendswith 1, b -eq 2)'],
    ['-not (device.a -match 1 -and device.b -contains 2)', 'or(not(a -match 1), b -notcontains 2)'],
  ])('%s', (rule, expected) => expect(shown(withoutNot(parseFilterRule(rule) as FilterRule))).toBe(expected));

  it('gives the same for a device that is not registered', () => {
    fc.assert(
      fc.property(tree, (rule) => {
        const other = withoutNot(rule);
        expect(valueForUnregistered(other).value).toBe(valueForUnregistered(rule).value);
        expect(comparisonsIn(other).length).toBe(comparisonsIn(rule).length);
      }),
      { numRuns: 500 },
    );
  });
});

it('properties are compared in any letter case', () => {
  const [comparison] = comparisonsIn(parseFilterRule('device.iscompliant -eq True') as FilterRule);
  expect(comparison && isAbout(comparison, ['model', 'isCompliant'])).toBe(true);
  expect(comparison && isAbout(comparison, ['model'])).toBe(false);
});

/** Trees as the parser gives them: no and in an and, no or in an or, except in brackets. */
const tree: fc.Arbitrary<FilterRule> = fc.letrec<{ rule: FilterRule; comparison: FilterRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie('comparison'),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('rule'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('rule') }),
  ),
  comparison: fc.record({
    kind: fc.constant('comparison' as const),
    property: fc.constantFrom('isCompliant', 'trustType', 'extensionAttribute1'),
    operator: fc.constantFrom('-eq', '-ne', '-in', '-notin', '-contains', '-notendswith', '-match'),
    values: fc.array(fc.oneof(fc.string(), fc.constant(null)), { minLength: 1, maxLength: 3 }),
  }),
})).rule;

function written(rule: FilterRule): string {
  if (rule.kind === 'not') return `-not (${written(rule.operand)})`;
  if (rule.kind !== 'comparison')
    return rule.operands.map((operand) => `(${written(operand)})`).join(` -${rule.kind} `);
  const values = rule.values.map((value) => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`));
  return `device.${rule.property} ${rule.operator} ${values.length === 1 ? values[0] : `[${values.join(', ')}]`}`;
}
