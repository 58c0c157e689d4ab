import { beforeEach, expect, it } from 'vitest';
import { createCloudWatch } from './optional-clouds.ts';
import type { ScriptRegistry } from './registered-scripts.ts';

const US = ['https://entra.microsoft.us/*', 'https://*.entra.microsoft.us/*', 'https://portal.azure.us/*'];
const CHINA = 'https://portal.azure.cn/*';

let allowed: Set<string>;
let scripts: Map<string, { matches?: string[] }>;
let registry: ScriptRegistry;
let calls: string[];

beforeEach(() => {
  allowed = new Set();
  scripts = new Map();
  calls = [];
  registry = {
    isRegistered: async (id) => scripts.has(id),
    async register(script) {
      // As the browser does.
      if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      scripts.set(script.id, script);
      calls.push('register');
    },
    async update(script) {
      if (!scripts.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
      scripts.set(script.id, script);
      calls.push('update');
    },
    async unregister(id) {
      if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      calls.push('unregister');
    },
  };
});

const matches = () => [...scripts.values()].flatMap((script) => script.matches ?? []);

it('registers nothing while no cloud is allowed', async () => {
  await createCloudWatch(registry, async (pattern) => allowed.has(pattern))();
  expect(calls).toEqual([]);
});

it('follows what is allowed, and nothing else', async () => {
  const bringInLine = createCloudWatch(registry, async (pattern) => allowed.has(pattern));
  allowed = new Set([...US, 'https://elsewhere.example/*']);
  await bringInLine();
  expect(matches()).toEqual(US);
  allowed.add(CHINA);
  await bringInLine();
  expect(matches()).toEqual([...US, CHINA]);
  for (const pattern of US) allowed.delete(pattern);
  await bringInLine();
  expect(matches()).toEqual([CHINA]);
  allowed.clear();
  await bringInLine();
  expect(scripts.size).toBe(0);
});

it('may be called at any time, and twice at once', async () => {
  const bringInLine = createCloudWatch(registry, async (pattern) => allowed.has(pattern));
  allowed = new Set(US);
  await Promise.all([bringInLine(), bringInLine()]);
  expect(calls).toEqual(['register', 'update']);
  expect(matches()).toEqual(US);
});

it('a failure is told to who called, and does not stop the next call', async () => {
  const bringInLine = createCloudWatch(registry, async (pattern) => allowed.has(pattern));
  allowed = new Set(US);
  const { register } = registry;
  registry.register = () => Promise.reject(new Error('full'));
  await expect(bringInLine()).rejects.toThrow('full');
  registry.register = register;
  await bringInLine();
  expect(matches()).toEqual(US);
});
