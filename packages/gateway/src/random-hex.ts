/** 32 random hexadecimal digits, of which 6 bits say that they are a UUID: the runtime draws those ahead, many at once. */
export function randomHex(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
