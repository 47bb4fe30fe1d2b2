/** The algorithm of RSA256, for an import by WebCrypto. */
export const RSASSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
