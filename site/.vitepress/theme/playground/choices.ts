import { type ComputedRef, computed } from 'vue';
import { keys } from './state.js';

/** The value of a choice, and what the reader sees. */
export type Choice = readonly [value: string, text: string];

export const DIRECTIONS: readonly Choice[] = [
  ['request', 'request'],
  ['response', 'answer'],
];

export const KEY_WRAPS: readonly Choice[] = [
  ['RSAES-PKCS1-v1_5', 'RSAES-PKCS1-v1_5, as on this wire'],
  ['RSA-OAEP', 'RSA-OAEP with SHA-1'],
  ['RSA-OAEP-256', 'RSA-OAEP with SHA-256'],
];

const described = (name: string, algorithm: string, bits: number): Choice => [
  name,
  algorithm === 'RSA' ? `${name} (RSA, ${bits} bits)` : `${name} (${algorithm})`,
];

export const verifyingKeys: ComputedRef<Choice[]> = computed(() =>
  keys.value.map(({ name, publicKey }) => described(name, publicKey.algorithm, publicKey.bits)),
);
export const signingKeys: ComputedRef<Choice[]> = computed(() =>
  keys.value
    .filter(({ privateKey }) => privateKey)
    .map(({ name, publicKey }) => described(name, publicKey.algorithm, publicKey.bits)),
);
export const sealingKeys: ComputedRef<Choice[]> = computed(() => [
  ['', 'nobody: it is not encrypted'],
  ...keys.value
    .filter(({ publicKey }) => publicKey.algorithm === 'RSA')
    .map(({ name, publicKey }) => described(name, publicKey.algorithm, publicKey.bits)),
]);
export const openingKeys: ComputedRef<Choice[]> = computed(() => [
  ['', 'none: no envelope is expected'],
  ...keys.value
    .filter(({ privateKey }) => privateKey?.algorithm === 'RSA')
    .map(({ name, publicKey }) => described(name, publicKey.algorithm, publicKey.bits)),
]);
