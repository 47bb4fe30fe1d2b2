/** An unsigned page that the sandbox serves in addition to its endpoints. */
export interface Page {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}
