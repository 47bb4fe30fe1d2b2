import type { RuntimeAbortSignal } from '@apoint/primitives';
import { type Clock, clockOf } from '@apoint/primitives/internal/clock';
import { checkWhole, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { checkTimer } from '../core/in-time.js';
import type { CachedClientResolver, GatewayClient } from './client.js';
import { lookUpFailed } from './find-client.js';
import { LookUps } from './look-ups.js';
import { RecentMap } from './recent-map.js';

/** Looks a client up; see `load` of {@link ClientResolverOptions}. */
export type ClientLoader = (
  clientId: string,
  signal: RuntimeAbortSignal,
) => GatewayClient | undefined | Promise<GatewayClient | undefined>;

/** How a {@link createClientResolver} looks up clients, and for how long it remembers them. */
export interface ClientResolverOptions {
  /**
   * Looks a client up, e.g. in a database: `undefined` when there is none, an error when that is not known. The signal aborts when
   * `timeoutMilliseconds` are over: give it to what is waited for, and end.
   */
  readonly load: ClientLoader;
  /** For how long a client is taken as it was loaded. A key that is withdrawn serves until then. Default 60 000. */
  readonly ttlMilliseconds?: number | undefined;
  /** For how long an ID without a client is taken for one. Default 10 000. */
  readonly negativeTtlMilliseconds?: number | undefined;
  /**
   * For how long after that a client is still taken as it was when `load` fails; meanwhile it is tried again after each
   * `negativeTtlMilliseconds`. Default 600 000; 0: not at all.
   */
  readonly staleOnErrorMilliseconds?: number | undefined;
  /** At most one `refresh` of a client in this time. Default 10 000. */
  readonly refreshMilliseconds?: number | undefined;
  /** For how long `load` may take. Default 5000. */
  readonly timeoutMilliseconds?: number | undefined;
  /**
   * Look-ups at once. Further ones wait for their turn, for `timeoutMilliseconds` at the most. One that is late counts until it ends:
   * when all are late the store hangs, and no look-up is started but one each `negativeTtlMilliseconds`. Default 100.
   */
  readonly maximumLookUps?: number | undefined;
  /** Clients that are remembered, and as many IDs without one; the least recently used are forgotten. Default 10 000. */
  readonly maximumEntries?: number | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

interface Remembered {
  readonly client?: GatewayClient;
  readonly staleUntil: number;
  freshUntil: number;
  triedAt: number;
}

const DEFAULTS = {
  ttlMilliseconds: 60_000,
  negativeTtlMilliseconds: 10_000,
  staleOnErrorMilliseconds: 600_000,
  refreshMilliseconds: 10_000,
  timeoutMilliseconds: 5000,
  maximumLookUps: 100,
  maximumEntries: 10_000,
};

const NUMBERS = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];

type Settings = typeof DEFAULTS & { readonly load: ClientLoader; readonly now: Clock };

/**
 * Makes a cache before your look-up of clients. One look-up of a client is under way at a time. Anybody can ask for any
 * ID, so what is remembered is bounded, and IDs without a client take no room from clients.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createClientResolver, createVerifier, generateKeyPair, importPublicKey } from '@apoint/gateway';
 * import { exportPublicKey } from '@apoint/keys';
 *
 * const { publicKey } = await generateKeyPair();
 * const table = new Map([['CLIENT_0001', await exportPublicKey(publicKey, 'pem')]]); // your database
 * const clients = createClientResolver({
 *   load: async (clientId) => {
 *     const pem = table.get(clientId);
 *     return pem === undefined ? undefined : { verificationKeys: await importPublicKey(pem) };
 *   },
 *   ttlMilliseconds: 60_000,
 * });
 * const verifier = createVerifier({ clients });
 * console.log((await clients('CLIENT_0001')) !== undefined, await clients('NOBODY')); // true undefined
 * console.log(typeof verifier.verifyRequest); // function
 * ```
 */
export function createClientResolver(options: ClientResolverOptions): CachedClientResolver {
  const cache = new ClientCache(settingsOf(options));
  return Object.assign((clientId: string) => cache.find(clientId), {
    refresh: (clientId: string) => cache.refresh(clientId),
  });
}

class ClientCache {
  readonly #settings: Settings;
  readonly #clients: RecentMap<Remembered>;
  readonly #strangers: RecentMap<Remembered>;
  readonly #lookUps: LookUps;
  readonly #underWay = new Map<string, Promise<GatewayClient | undefined>>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#clients = new RecentMap(settings.maximumEntries);
    this.#strangers = new RecentMap(settings.maximumEntries);
    this.#lookUps = new LookUps(settings);
  }

  async find(clientId: string): Promise<GatewayClient | undefined> {
    const known = this.#clients.get(clientId) ?? this.#strangers.get(clientId);
    const { now } = this.#settings;
    if (known && now() < known.freshUntil) return known.client;
    return this.#loadOnce(clientId);
  }

  async refresh(clientId: string): Promise<GatewayClient | undefined> {
    const known = this.#clients.get(clientId);
    if (!known) return this.find(clientId);
    const { now, refreshMilliseconds } = this.#settings;
    if (now() < known.triedAt + refreshMilliseconds) return known.client;
    return this.#loadOnce(clientId);
  }

  #loadOnce(clientId: string): Promise<GatewayClient | undefined> {
    const underWay = this.#underWay.get(clientId);
    if (underWay) return underWay;
    const started = this.#load(clientId).finally(() => this.#underWay.delete(clientId));
    this.#underWay.set(clientId, started);
    return started;
  }

  async #load(clientId: string): Promise<GatewayClient | undefined> {
    const { load } = this.#settings;
    try {
      const client = await this.#lookUps.run((signal) => load(clientId, signal));
      this.#remember(clientId, client ?? undefined);
      return client ?? undefined;
    } catch (cause) {
      return this.#stale(clientId, cause);
    }
  }

  #remember(clientId: string, client: GatewayClient | undefined): void {
    const { now, ttlMilliseconds, negativeTtlMilliseconds, staleOnErrorMilliseconds } = this.#settings;
    const triedAt = now();
    const freshUntil = triedAt + (client ? ttlMilliseconds : negativeTtlMilliseconds);
    const staleUntil = freshUntil + staleOnErrorMilliseconds;
    const [place, other] = client ? [this.#clients, this.#strangers] : [this.#strangers, this.#clients];
    place.set(clientId, { ...(client ? { client } : {}), freshUntil, staleUntil, triedAt });
    other.delete(clientId);
  }

  /** An ID that had no client is not taken for one while nobody can say: somebody may have added it meanwhile. */
  #stale(clientId: string, cause: unknown): GatewayClient {
    const { now, negativeTtlMilliseconds } = this.#settings;
    const known = this.#clients.get(clientId);
    if (known?.client && now() < known.staleUntil) {
      known.triedAt = now();
      known.freshUntil = Math.max(known.freshUntil, known.triedAt + negativeTtlMilliseconds);
      return known.client;
    }
    throw lookUpFailed(cause);
  }
}

/** @throws {@link ApointError} `OPTION_INVALID` */
function settingsOf(given: ClientResolverOptions): Settings {
  const options = ownOptions(given, ['load', 'now', ...NUMBERS]);
  const { load } = options;
  if (typeof load !== 'function') throw optionInvalid('load', 'a function that looks a client up');
  const settings = { ...DEFAULTS, load, now: clockOf('now', options.now) ?? Date.now };
  for (const name of NUMBERS) {
    const { [name]: value = DEFAULTS[name] } = options;
    checkWhole(name, value, name === 'staleOnErrorMilliseconds' ? 0 : 1);
    settings[name] = value;
  }
  checkTimer('timeoutMilliseconds', settings.timeoutMilliseconds);
  return settings;
}
