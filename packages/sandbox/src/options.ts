import type { BenefitIssueRequest, JsonObject } from '@apoint/benefit-issue-types';
import type { GatewayOptions, Handler } from '@apoint/gateway';
import type { KeyPair } from '@apoint/keys';
import type { RsaAesOptions } from '@apoint/rsa-aes-envelope';
import type { Cors } from './cors.js';
import type { Ledger } from './ledger.js';
import type { Page } from './page.js';

/** The keys of one end. The RSA pair of `signing` also serves for envelopes unless `encryption` is another. */
export interface EndKeys {
  readonly signing: KeyPair;
  readonly encryption: KeyPair;
}

/** How a sandbox is closed. */
export interface CloseOptions {
  /** What becomes of requests that have no answer yet. Default `'end'`: their connections are closed at once. */
  readonly openRequests?: 'end' | 'finish' | undefined;
}

/** When a campaign runs, epoch milliseconds; both ends belong to it. */
export interface CampaignPeriod {
  readonly from: number;
  readonly until: number;
}

/** How a sandbox is set up. Everything has a default. */
export interface SandboxOptions {
  /** Port on 127.0.0.1. Default 0: any free one. */
  readonly port?: number;
  /** The one client. Default `SANDBOX_CLIENT_0001`. */
  readonly clientId?: string;
  /** Default: generated, RSA 2048 or P-224 with RSA 2048 for envelopes. */
  readonly clientKeys?: EndKeys;
  readonly platformKeys?: EndKeys;
  /** What keys are generated for. Default `'RSA256'`. */
  readonly algorithm?: 'RSA256' | 'ECC224';
  /** Where decisions and budgets are kept. Default: in memory. The sandbox does not close it. */
  readonly ledger?: Ledger;
  /** Whole points the campaign has in all. Default: what the ledger has, 1 000 000 in a new one. */
  readonly totalBudget?: number;
  /** Whole points that are released now; `'none'`: nothing right now. Default: as many as `totalBudget`. */
  readonly currentBudget?: number | 'none';
  /** What one issue costs, in whole points. The page does not say how a request names its value. Default: 1. */
  readonly pointsOf?: (request: BenefitIssueRequest) => number;
  /** Checked against `bizDate`, or against the clock for a request without one. Default: always. */
  readonly campaign?: CampaignPeriod;
  /** Users (values of `providerUserInfo`) that are refused. */
  readonly riskList?: readonly JsonObject[];
  /** What a success carries as `benefitValueInfo`. The page does not publish its members. Default: nothing. */
  readonly benefitValueInfoOf?: (request: BenefitIssueRequest) => JsonObject;
  /** Other endpoints by URI, for `client.call`. */
  readonly endpoints?: Readonly<Record<string, Handler>>;
  /**
   * Origins, such as `http://localhost:5173`, whose pages may call the sandbox from a browser, or `'any-origin'`. Default:
   * none but its own.
   */
  readonly cors?: Cors;
  /** Pages by path, such as `/`, served to GET without a signature: for tests and demonstrations in a browser. */
  readonly pages?: Readonly<Record<string, Page>>;
  /** Told why a request could not be answered: its client was told U. Default: nobody is told. */
  readonly onFailure?: (error: unknown) => void;
  /** How the gateway in front is set. */
  readonly gateway?: Partial<Omit<GatewayOptions, 'clients' | 'signingKeys' | 'encryption'>>;
  /** How envelopes are opened and sealed. */
  readonly envelopes?: Pick<RsaAesOptions, 'profile' | 'contentType' | 'answerKey'>;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}
