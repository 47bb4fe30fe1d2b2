/** A page that the sandbox serves beside its endpoints, unsigned. */
export interface Page {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}
