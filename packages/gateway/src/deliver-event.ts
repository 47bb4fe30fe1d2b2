/**
 * Makes an event and hands it over. Whatever comes of that, a listener that throws or rejects included, is no matter of the
 * request: a log that fails must not take the answer with it.
 */
export async function deliverEvent<Event>(
  onEvent: (event: Event) => unknown,
  make: () => Event,
): Promise<void> {
  try {
    await onEvent(make());
  } catch {
    // There is nobody to tell.
  }
}
