import { type Freshness, toleranceOf } from '@apoint/canonical-request';
import { checkSigningKeys } from '@apoint/keys/internal/check-keys';
import { clockOf } from '@apoint/primitives/internal/clock';
import { checkFunction, checkWhole, checkWord, ownOptions } from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { type KnownClients, knownClients } from '../clients/check-clients.js';
import { checkedReplay } from '../replay/check-replay.js';
import { checkEncryption } from './check-encryption.js';
import { checkTimer } from './in-time.js';
import type { GatewayOptions, ReceivingOptions, VerifierOptions } from './options.js';

/** Options that were checked when they were given: own members only, in copies that nobody else has. */
type Settled<Options extends ReceivingOptions> = Omit<Options, 'clients'> & {
  readonly clients: KnownClients;
};

/** The checked options of a verifier. */
export type VerifierSettings = Settled<VerifierOptions>;

/** The checked options of a gateway. */
export type GatewaySettings = Settled<GatewayOptions>;

/** The checked options that both share. */
export type ReceivingSettings = Settled<ReceivingOptions>;

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
export function verifierSettings(given: VerifierOptions): VerifierSettings {
  const options = ownOptions(given, VERIFIER);
  const encryption = options.encryption === 'passed-on' ? undefined : options.encryption;
  checkEncryption('encryption', encryption, "'passed-on', ");
  return Object.assign(options, receivingSettings(options, encryption));
}

/**
 * Refuses what would otherwise fail when a request comes; or when an answer is written, after the handler has run.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function gatewaySettings(given: GatewayOptions): GatewaySettings {
  const options = ownOptions(given, GATEWAY);
  const { signingKeys, encryption, separator, timeOffsetMinutes } = options;
  checkSigningKeys('signingKeys', signingKeys);
  checkEncryption('encryption', encryption);
  const receiving = receivingSettings(options, encryption);
  checkWord('separator', separator, [',', ', ']);
  if (timeOffsetMinutes !== undefined)
    checkWhole('timeOffsetMinutes', timeOffsetMinutes, -ALMOST_A_DAY, ALMOST_A_DAY);
  checkFunction('createTracerId', options.createTracerId);
  checkFunction('onEvent', options.onEvent);
  return Object.assign(options, receiving, { monotonicNow: clockOf('monotonicNow', options.monotonicNow) });
}

function receivingSettings(options: ReceivingOptions, envelopes: RsaAes | undefined): ReceivingSettings {
  const { clients, replay, maximumBodyBytes, maximumBufferedBytes, bodyTimeoutMilliseconds } = options;
  const known = knownClients(clients, envelopes);
  const freshness = checkedFreshness(options.freshness);
  if (maximumBodyBytes !== undefined) checkWhole('maximumBodyBytes', maximumBodyBytes, 1);
  if (maximumBufferedBytes !== undefined) checkWhole('maximumBufferedBytes', maximumBufferedBytes, 1);
  checkTimer('bodyTimeoutMilliseconds', bodyTimeoutMilliseconds);
  return {
    clients: known,
    freshness,
    replay: checkedReplay(replay, freshness),
    maximumBodyBytes,
    maximumBufferedBytes,
    bodyTimeoutMilliseconds,
    now: clockOf('now', options.now),
  };
}

function checkedFreshness(given: Freshness | undefined): Freshness | undefined {
  const freshness =
    typeof given === 'object' && given !== null
      ? ownOptions(given, ['toleranceMilliseconds'], 'freshness')
      : given;
  if (freshness !== undefined) toleranceOf(freshness);
  return freshness;
}
