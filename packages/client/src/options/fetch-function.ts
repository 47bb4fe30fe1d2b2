import type { BodySource } from '@apoint/message';
import type { RuntimeAbortSignal, RuntimeUrl } from '@apoint/primitives';

/** What the client asks of `fetch`. */
export interface FetchInit {
  readonly method: string;
  readonly redirect: 'manual';
  readonly headers: Record<string, string>;
  readonly signal: RuntimeAbortSignal;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What the client reads of a response. */
export interface FetchResponse {
  readonly status: number;
  /** They must be iterable, as every `Headers` is; TypeScript knows that only with `dom.iterable` or Node's types. */
  readonly headers: {
    /** The value of a header, or `null`. */
    get(name: string): string | null;
  };
  /** Absent in runtimes that hand out no streams, such as React Native: then `arrayBuffer` is read. */
  readonly body?: BodySource | undefined;
  /** The whole body; read only where there is no stream. */
  arrayBuffer?(): Promise<ArrayBuffer>;
}

/** The global `fetch` of any runtime, that of `undici`, or your own. */
export type FetchFunction = (url: RuntimeUrl, init: FetchInit) => Promise<FetchResponse>;
