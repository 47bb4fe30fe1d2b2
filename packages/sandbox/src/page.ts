/** An unsigned page that the sandbox serves in addition to its endpoints. */
export interface Page {
  /** The `Content-Type` header of the page. */
  readonly contentType: string;
  /** The page. A string is sent as UTF-8. */
  readonly body: string | Uint8Array;
}
