import type { BenefitIssueRequest, JsonObject } from '@apoint/benefit-issue-types';
import type { GatewayOptions, Handler } from '@apoint/gateway';
import type { KeyPair } from '@apoint/keys';
import type { RsaAesOptions } from '@apoint/rsa-aes-envelope';
import type { Cors } from './cors.js';
import type { AnsweredRequest } from './internal/request-log.js';
import type { Ledger } from './ledger.js';
import type { Page } from './page.js';

/** The keys of one end. `signing` and `encryption` may be the same RSA pair. */
export interface EndKeys {
  /** The pair that signs and verifies. */
  readonly signing: KeyPair;
  /** The pair that seals and opens envelopes: RSA. */
  readonly encryption: KeyPair;
}

/** The keys of the platform. */
export interface PlatformKeys extends EndKeys {
  /**
   * Signs the platform's own requests, which are its calls to partners. It must not be `signing`, which signs answers: the two
   * share one format ([protocol 3.1](../protocol.md#31-one-format-for-both-directions)). Default: generated at its first use.
   */
  readonly requests?: KeyPair | undefined;
}

/** How a sandbox is closed. */
export interface CloseOptions {
  /** What becomes of requests that have no answer yet. Default `'end'`: their connections are closed at once. */
  readonly openRequests?: 'end' | 'finish' | undefined;
}

/** The period of a campaign in epoch milliseconds, including both ends. */
export interface CampaignPeriod {
  /** The first moment, milliseconds since 1970. */
  readonly from: number;
  /** The last moment, milliseconds since 1970. */
  readonly until: number;
}

/** Options of `createSandbox`. All have defaults. */
export interface SandboxOptions {
  /** Port on 127.0.0.1. Default 0: any free port. */
  readonly port?: number;
  /** The only client. Default `SANDBOX_CLIENT_0001`. */
  readonly clientId?: string;
  /** Default: generated, RSA 2048 or P-224 with RSA 2048 for envelopes. */
  readonly clientKeys?: EndKeys;
  /** The keys of the platform. Default: new ones. */
  readonly platformKeys?: PlatformKeys;
  /** The signature algorithm of generated keys. Default `'RSA256'`. */
  readonly algorithm?: 'RSA256' | 'ECC224';
  /** Stores decisions and budgets. Default: in memory. The sandbox does not close it. */
  readonly ledger?: Ledger;
  /** Whole points of the whole campaign. Default: the budget in the ledger, 1 000 000 in a new one. */
  readonly totalBudget?: number;
  /** Whole points released now; `'none'`: nothing can be issued right now. Default: the same as `totalBudget`. */
  readonly currentBudget?: number | 'none';
  /** The cost of one issue in whole points. The page does not say how a request names its value. Default: 1. */
  readonly pointsOf?: (request: BenefitIssueRequest) => number;
  /** The period for `bizDate`, or for the clock if a request has no `bizDate`. Default: always. */
  readonly campaign?: CampaignPeriod;
  /** Users to refuse, as values of `providerUserInfo`. */
  readonly riskList?: readonly JsonObject[];
  /** The `benefitValueInfo` of a success. The page does not publish its members. Default: nothing. */
  readonly benefitValueInfoOf?: (request: BenefitIssueRequest) => JsonObject;
  /** Other endpoints by URI, for `client.call`. */
  readonly endpoints?: Readonly<Record<string, Handler>>;
  /**
   * Origins, such as `http://localhost:5173`, whose pages may call the sandbox from a browser, or `'any-origin'`. Default: only its
   * own.
   */
  readonly cors?: Cors;
  /** Pages by path, such as `/`, for GET requests without a signature: for tests and demonstrations in a browser. */
  readonly pages?: Readonly<Record<string, Page>>;
  /** Gets the error when a request could not be answered and its client got a U. Default: the error is dropped. */
  readonly onFailure?: (error: unknown) => void;
  /** Told of each request when its answer has been sent, or its connection broken by a fault. What it throws is dropped. */
  readonly onRequest?: (request: AnsweredRequest) => void;
  /** Options of the gateway in front. */
  readonly gateway?: Partial<Omit<GatewayOptions, 'clients' | 'signingKeys' | 'encryption'>>;
  /** Options for opening and sealing envelopes. */
  readonly envelopes?: Pick<RsaAesOptions, 'profile' | 'contentType' | 'answerKey'>;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}
