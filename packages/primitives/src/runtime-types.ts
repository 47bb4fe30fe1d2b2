/**
 * The type of a class that most runtimes have. Where neither the DOM's types nor Node's are loaded, TypeScript does not know it,
 * and `Otherwise` is what is used of it here: the declarations compile everywhere.
 */
export type OfRuntime<Name extends string, Otherwise> = typeof globalThis extends {
  readonly [Each in Name]: { readonly prototype: infer Known };
}
  ? Known
  : Otherwise;

/** An `AbortSignal`. */
export type RuntimeAbortSignal = OfRuntime<
  'AbortSignal',
  {
    readonly aborted: boolean;
    readonly reason: unknown;
    /** Calls the listener when it aborts. */
    addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
    /** Undoes `addEventListener`. */
    removeEventListener(type: 'abort', listener: () => void): void;
  }
>;

/** A `URL`. */
export type RuntimeUrl = OfRuntime<
  'URL',
  { readonly href: string; readonly origin: string; readonly pathname: string; readonly search: string }
>;

/** A `Request` of the Fetch API. */
export type RuntimeRequest = OfRuntime<
  'Request',
  {
    readonly method: string;
    readonly url: string;
    readonly headers: Iterable<[string, string]>;
    readonly bodyUsed: boolean;
    readonly body: { readonly locked: boolean } | null;
  }
>;

/** A `Response` of the Fetch API. */
export type RuntimeResponse = OfRuntime<
  'Response',
  { readonly status: number; readonly headers: Iterable<[string, string]> }
>;
