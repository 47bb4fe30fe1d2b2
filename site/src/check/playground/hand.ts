/** Somebody who uses the playground of a browser as a person does. A control is named by its id. */
export interface Hand {
  /** Opens the playground, and waits until it is filled. `fragment` is what stands behind its address. */
  open(fragment?: string): Promise<void>;
  press(id: string): Promise<void>;
  /** Types a text in place of what is in a field, key by key. */
  type(id: string, text: string): Promise<void>;
  choose(id: string, value: string): Promise<void>;
  /** The text of the first visible element that a selector finds, once there is one. */
  read(selector: string): Promise<string>;
  /** The attribute of such an element. */
  attribute(selector: string, name: string): Promise<string>;
  /** The bytes that a view shows, by its id. */
  bytes(id: string): Promise<Buffer>;
}

/** A selector of every byte that a view shows, in their order. */
export function hexOf(id: string): string {
  return `#${id} .hex`;
}
