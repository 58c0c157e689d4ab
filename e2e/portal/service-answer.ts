/** What a service is asked and what it says, without that which is the same in all requests. */

export interface Asked {
  readonly method: string;
  readonly url: URL;
  /** The JSON that the request brought; null when it brought none. */
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: object;
}

export const notFound = (url: URL): Answer => ({
  status: 404,
  body: { error: { code: 'ResourceNotFound', message: `Nothing is at ${url.pathname}.` } },
});
