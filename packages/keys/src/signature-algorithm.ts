/** The signature algorithms of the wire ([protocol 4](../protocol.md#4-signature-algorithms)). */
export type SignatureAlgorithm = 'RSA256' | 'ECC224';

export const SIGNATURE_ALGORITHMS: readonly SignatureAlgorithm[] = ['RSA256', 'ECC224'];
