/** The messages of one attempt. `response` is absent if the connection broke. */
export interface RecordedExchange {
  readonly url: URL;
  readonly method: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: Uint8Array;
  readonly response?: { readonly status: number; readonly headers: Headers; readonly body: Uint8Array };
}

export interface Recording {
  readonly fetch: typeof globalThis.fetch;
  /** The exchanges since the last call. */
  take(): RecordedExchange[];
}

/** A fetch that keeps a copy of each exchange. */
export function recordingFetch(): Recording {
  let exchanges: RecordedExchange[] = [];
  const recorded: typeof globalThis.fetch = async (input, init = {}) => {
    const index = exchanges.push(requestOf(input as URL, init)) - 1;
    const response = await fetch(input, init);
    const body = new Uint8Array(await response.clone().arrayBuffer());
    const { status, headers } = response;
    exchanges[index] = { ...(exchanges[index] as RecordedExchange), response: { status, headers, body } };
    return response;
  };
  return {
    fetch: recorded,
    take: () => {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
  };
}

function requestOf(url: URL, { method = 'GET', headers, body }: RequestInit): RecordedExchange {
  return { url, method, requestHeaders: headers as Record<string, string>, requestBody: body as Uint8Array };
}
