import { describe, expect, it } from 'vitest';
import { regionsOf } from './regions.ts';

/** The part of the text that a region covers. */
function covered(text: string, pointer: string, ...all: string[]): string | undefined {
  const region = regionsOf(text, [pointer, ...all]).get(pointer);
  if (region === undefined) return undefined;
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  const offset = (line: number, column: number) => (starts[line - 1] ?? Number.NaN) + column - 1;
  return text.slice(offset(region.startLine, region.startColumn), offset(region.endLine, region.endColumn));
}

describe('the region of an object', () => {
  it.each([
    ['the whole text', '{"a":1}', '', '{"a":1}'],
    ['with space around it', ' \n {"a":1} \n', '', '{"a":1}'],
    ['in a list', '[{"a":1},\n  {"b":{"c":2}}]', '/1', '{"b":{"c":2}}'],
    ['in a wrapper', '{"value":[\r\n{"a":1}\r\n]}', '/value/0', '{"a":1}'],
    ['over several lines', '{"value":[{\n"a":1\n}]}', '/value/0', '{\n"a":1\n}'],
    ['with letters outside of ASCII before it', '["😀",{"a":1}]', '/1', '{"a":1}'],
    ['below an odd name', '{"a/b~":{"c":1}}', '/a~1b~0', '{"c":1}'],
    ['of a key that is written twice', '{"value":[{"a":1}],"value":[{"b":2}]}', '/value/0', '{"b":2}'],
    ['inside a text', '[{"JSON":"{\\"a\\":1}"}]', '/0/JSON', '"{\\"a\\":1}"'],
    ['deep inside a text', '[{"JSON":"[{}]"}]', '/0/JSON/0', '"[{}]"'],
  ])('%s', (_, text, pointer, expected) => expect(covered(text, pointer)).toBe(expected));

  it('is found for each of several', () => {
    const text = '{"value":[{"a":{}},{"JSON":"{}"},{"b":1}]}';
    expect(covered(text, '/value/0', '/value/2')).toBe('{"a":{}}');
    expect(covered(text, '/value/2', '/value/0', '/value/1/JSON')).toBe('{"b":1}');
  });

  it('is found for each of very many texts', () => {
    const count = 50_000;
    const pointers = Array.from({ length: count }, (_, index) => `/${index}/JSON`);
    expect(regionsOf(`[${pointers.map(() => '{"JSON":"{}"}').join()}]`, pointers).size).toBe(count);
  });

  it('is left out where there is no such object', () => {
    expect(regionsOf('[{}]', ['/1', '/0/a', '/0/JSON'])).toEqual(new Map());
  });

  it('is left out where the text nests too deeply', () => {
    const deep = 100_000;
    const text = `[${'['.repeat(deep)}${']'.repeat(deep)},{}]`;
    expect(regionsOf(text, ['/1'])).toEqual(new Map());
  });
});
