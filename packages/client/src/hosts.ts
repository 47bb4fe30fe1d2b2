/**
 * The hosts that public pages give for sibling APIs of this gateway ([protocol 1](../protocol.md#1-hosts));
 * the page of the A.Point endpoint names none. Ask AlipayHK which is yours.
 */
export const ALIPAYHK_HOSTS = {
  production: 'https://open.alipay.hk',
  testing: 'https://open-id-pre.alipay.com',
} as const;
