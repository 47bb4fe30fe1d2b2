/** The members of a JWK in the order of the integers of RSAPrivateKey (RFC 7518 6.3, RFC 8017 A.1.2). */
export const RSA_MEMBERS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;
