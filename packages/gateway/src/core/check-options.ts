import { toleranceOf } from '@apoint/canonical-request';
import { checkSigningKeys } from '@apoint/keys/internal/check-keys';
import {
  checkFunction,
  checkNames,
  checkWhole,
  checkWord,
  optionInvalid,
} from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { checkClients } from '../clients/check-clients.js';
import { checkReplay } from '../replay/check-replay.js';
import { checkTimer } from './in-time.js';
import type { GatewayOptions, ReceivingOptions, VerifierOptions } from './options.js';

const RECEIVING: readonly (keyof ReceivingOptions)[] = [
  'clients',
  'freshness',
  'replay',
  'maximumBodyBytes',
  'maximumBufferedBytes',
  'bodyTimeoutMilliseconds',
  'now',
];
const VERIFIER: readonly (keyof VerifierOptions)[] = [...RECEIVING, 'encryption'];
const GATEWAY: readonly (keyof GatewayOptions)[] = [
  ...RECEIVING,
  'signingKeys',
  'encryption',
  'separator',
  'timeOffsetMinutes',
  'createTracerId',
  'onEvent',
  'monotonicNow',
];
const ALMOST_A_DAY = 24 * 60 - 1;

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkVerifierOptions(options: VerifierOptions): void {
  checkNames(options, VERIFIER);
  const encryption = options.encryption === 'passed-on' ? undefined : options.encryption;
  checkEncryption(encryption, "absent, 'passed-on', or a value of rsaAes from @apoint/rsa-aes-envelope");
  checkReceiving(options, encryption);
}

/**
 * What would otherwise fail when a request comes; or when an answer is written, after the handler has run.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkGatewayOptions(options: GatewayOptions): void {
  checkNames(options, GATEWAY);
  const { signingKeys, encryption, separator, timeOffsetMinutes } = options;
  checkSigningKeys('signingKeys', signingKeys);
  checkEncryption(encryption, 'absent, or a value of rsaAes from @apoint/rsa-aes-envelope');
  checkReceiving(options, encryption);
  checkWord('separator', separator, [',', ', ']);
  if (timeOffsetMinutes !== undefined)
    checkWhole('timeOffsetMinutes', timeOffsetMinutes, -ALMOST_A_DAY, ALMOST_A_DAY);
  checkFunction('createTracerId', options.createTracerId);
  checkFunction('onEvent', options.onEvent);
  checkFunction('monotonicNow', options.monotonicNow);
}

function checkReceiving(options: ReceivingOptions, encryption: RsaAes | undefined): void {
  const { clients, freshness, replay, maximumBodyBytes, maximumBufferedBytes, bodyTimeoutMilliseconds, now } =
    options;
  checkClients(clients, encryption);
  if (typeof freshness === 'object') checkNames(freshness, ['toleranceMilliseconds'], 'freshness');
  if (freshness !== undefined) toleranceOf(freshness);
  checkReplay(replay, freshness);
  if (maximumBodyBytes !== undefined) checkWhole('maximumBodyBytes', maximumBodyBytes, 1);
  if (maximumBufferedBytes !== undefined) checkWhole('maximumBufferedBytes', maximumBufferedBytes, 1);
  checkTimer('bodyTimeoutMilliseconds', bodyTimeoutMilliseconds);
  checkFunction('now', now);
}

function checkEncryption(encryption: RsaAes | undefined, expectation: string): void {
  if (encryption !== undefined && typeof encryption?.open !== 'function')
    throw optionInvalid('encryption', expectation);
}
