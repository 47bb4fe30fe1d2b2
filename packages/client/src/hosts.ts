/**
 * The hosts that public pages name for sibling APIs of this gateway ([protocol 1](../protocol.md#1-hosts)).
 * The page of the A.Point endpoint names no host, so ask AlipayHK for yours.
 */
export const ALIPAYHK_HOSTS = {
  production: 'https://open.alipay.hk',
  testing: 'https://open-id-pre.alipay.com',
} as const;
