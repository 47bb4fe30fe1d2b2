/** The functions used of jsrsasign, which comes without types. */
declare module 'jsrsasign' {
  export interface RSAKey {
    readonly isPrivate: boolean;
  }
  export const KEYUTIL: { getKey(pem: string): unknown };
  export const KJUR: {
    readonly crypto: {
      readonly Signature: new (options: {
        alg: string;
      }) => {
        init(key: RSAKey): void;
        updateHex(hex: string): void;
        sign(): string;
      };
    };
  };
}
