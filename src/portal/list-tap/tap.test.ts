import { beforeEach, describe, expect, it } from 'vitest';
import { ANSWERED, SILENCED, tapList } from './tap.ts';

const GRAPH = 'https://graph.microsoft.com/beta';
const LIST = `${GRAPH}/identity/conditionalAccess/policies`;
const CONTEXT = `${GRAPH}/$metadata#identity/conditionalAccess`;

/** As much of a page as the tap touches. */
class Page extends EventTarget {
  readonly CustomEvent = CustomEvent;
  readonly Response = class extends Response {
    #url: string;
    constructor(body: unknown, url: string, status = 200) {
      super(typeof body === 'string' ? body : JSON.stringify(body), { status });
      this.#url = url;
    }
    override get url() {
      return this.#url;
    }
    // Own ones, so that Node's stay as they are.
    override json() {
      return super.json();
    }
    override text() {
      return super.text();
    }
  };
  readonly XMLHttpRequest = class extends EventTarget {
    status = 200;
    responseURL = '';
    response: unknown = null;
    opened: unknown[] = [];
    open(...how: unknown[]) {
      this.opened = how;
      this.responseURL = String(how[1]);
    }
  };
  readonly told: unknown[] = [];
}

let page: Page;
beforeEach(() => {
  page = new Page();
  tapList(page as never);
  page.addEventListener(ANSWERED, (event) => page.told.push(JSON.parse((event as CustomEvent).detail)));
});

it('tells an answer that the page reads, and leaves it as it is', async () => {
  expect(await new page.Response({ value: [] }, LIST).json()).toEqual({ value: [] });
  expect(await new page.Response('{"value":[]}', `${LIST}?$top=9`).text()).toBe('{"value":[]}');
  expect(page.told).toEqual([
    { address: LIST, body: { value: [] } },
    { address: `${LIST}?$top=9`, body: { value: [] } },
  ]);
});

it.each([
  `${GRAPH}/organization`,
  `${GRAPH}/identity/conditionalAccess/namedLocations`,
  `${LIST}/$count`,
  `${LIST}Other`,
  LIST.replace('beta', 'v1.0'),
  'https://evil.example/beta/identity/conditionalAccess/policies',
  'https://main.iam.ad.ext.azure.com/api/Policies/Evaluate?',
])('tells nothing of %s', async (address) => {
  await new page.Response({ value: [] }, address).json();
  expect(page.told).toEqual([]);
});

it('tells nothing of an answer that failed or is no JSON, and the page hears of it as before', async () => {
  await new page.Response({ error: {} }, LIST, 403).json();
  await new page.Response('<html>', LIST).text();
  await expect(new page.Response('<html>', LIST).json()).rejects.toThrow(SyntaxError);
  expect(page.told).toEqual([]);
});

describe('a batch', () => {
  it('is told of in the parts that hold policies', async () => {
    const policies = { '@odata.context': `${CONTEXT}/policies(id,displayName)`, value: [] };
    const responses = [
      {
        id: '2',
        status: 200,
        headers: { token: 'x' },
        body: { '@odata.context': `${CONTEXT}/namedLocations`, value: [] },
      },
      { id: '3', status: 200, body: 'text' },
      null,
      { id: '4', status: 429 },
      { id: '5', status: 403, body: policies },
      { id: '1', status: 200, headers: { token: 'x' }, body: policies },
    ];
    await new page.Response({ responses }, `${GRAPH}/$batch`).json();
    expect(page.told).toEqual([{ address: '', body: policies }]);
  });

  it('of another shape is left alone', async () => {
    await new page.Response({ value: [] }, `${GRAPH}/$batch`).json();
    await new page.Response({ responses: 7 }, `${GRAPH}/$batch`).json();
    expect(page.told).toEqual([]);
  });
});

describe('a request of the older kind', () => {
  const answered = (address: string, response: unknown, status = 200) => {
    const request = new page.XMLHttpRequest();
    request.open('GET', address, true);
    Object.assign(request, { response, status });
    request.dispatchEvent(new Event('load'));
    return request;
  };

  it('is told of as text and as JSON, and opened as asked', () => {
    expect(answered(LIST, '{"value":[]}').opened).toEqual(['GET', LIST, true]);
    answered(LIST, { value: [] });
    expect(page.told).toEqual([
      { address: LIST, body: { value: [] } },
      { address: LIST, body: { value: [] } },
    ]);
  });

  it('is told of once, however often it was opened', () => {
    const request = answered(LIST, { value: [] });
    request.open('GET', LIST, true);
    request.dispatchEvent(new Event('load'));
    expect(page.told).toHaveLength(2);
  });

  it('is not where it went elsewhere, was led elsewhere or failed', () => {
    answered(`${GRAPH}/me`, { value: [] });
    const led = new page.XMLHttpRequest();
    led.open('GET', LIST, true);
    Object.assign(led, { response: { value: [] }, responseURL: `${GRAPH}/me` });
    led.dispatchEvent(new Event('load'));
    answered(LIST, { value: [] }, 401);
    expect(page.told).toEqual([]);
  });
});

it.each([undefined, {}])('fails as the page’s own method does where it is called on %s', async (other) => {
  const failureOf = (of: Page): Promise<string> =>
    Promise.resolve()
      .then(() => of.Response.prototype.json.call(other as never))
      .catch(String);
  expect(await failureOf(page)).toBe(await failureOf(new Page()));
});

it('is silent when it is told to be', async () => {
  page.dispatchEvent(new Event(SILENCED));
  await new page.Response({ value: [] }, LIST).json();
  expect(page.told).toEqual([]);
});
