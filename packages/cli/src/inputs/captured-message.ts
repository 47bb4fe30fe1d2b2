/** Headers in the order in which they came, with repeated ones. */
export type CapturedHeaders = readonly (readonly [name: string, value: string])[];

/** A request as it was captured, or written by hand. Nothing in it has been checked. */
export interface CapturedRequest {
  readonly direction: 'request';
  readonly method: string;
  /** Path and query. */
  readonly uri: string;
  /** Scheme and host, if the capture has them. */
  readonly origin?: string | undefined;
  readonly headers: CapturedHeaders;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A response as it was captured. Its signature also covers the request that it answers. */
export interface CapturedResponse {
  readonly direction: 'response';
  readonly status: number;
  readonly headers: CapturedHeaders;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Only a HAR entry has both. */
  readonly request?: CapturedRequest | undefined;
}

export type CapturedMessage = CapturedRequest | CapturedResponse;

/** The value of the first header of this name, in any case. */
export function headerOf(headers: CapturedHeaders, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([one]) => one.toLowerCase() === wanted)?.[1];
}

/** The headers with this one in place of all of its name, or behind the others. `undefined` only removes. */
export function withHeader(
  headers: CapturedHeaders,
  name: string,
  value: string | undefined,
): CapturedHeaders {
  const wanted = name.toLowerCase();
  const at = headers.findIndex(([one]) => one.toLowerCase() === wanted);
  const others = headers.filter(([one]) => one.toLowerCase() !== wanted);
  if (value === undefined) return others;
  const place = at < 0 ? others.length : headers.slice(0, at).filter((one) => others.includes(one)).length;
  return [...others.slice(0, place), [name, value] as const, ...others.slice(place)];
}
