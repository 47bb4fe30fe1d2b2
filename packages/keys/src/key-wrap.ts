/** How an `RSA_AES` envelope wraps its content encryption key ([protocol 6](../protocol.md#6-envelopes)). */
export type KeyWrap = 'RSAES-PKCS1-v1_5' | 'RSA-OAEP' | 'RSA-OAEP-256';
