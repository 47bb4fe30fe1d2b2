import { CONTENT } from './site-path.js';

/** One heading of the sidebar. Its documents are named by their paths in the repository, and pages of no document by theirs on the site. */
export interface Section {
  readonly title: string;
  readonly documents: readonly string[];
}

/**
 * What stands where in the sidebar; the title of an entry is the first heading of its document. A document of `docs/` that
 * no section names stands under {@link REST}.
 */
export const SECTIONS: readonly Section[] = [
  {
    title: 'Start',
    documents: [
      `${CONTENT}start/issue-a-point.md`,
      'docs/why-does-it-not-verify.md',
      `${CONTENT}start/verify-a-webhook.md`,
      `${CONTENT}start/from-a-cdn.md`,
      `${CONTENT}playground/index.md`,
    ],
  },
  {
    title: 'Guides',
    documents: [
      `${CONTENT}guides/going-live.md`,
      'docs/after-a-crash.md',
      'docs/run-a-campaign.md',
      `${CONTENT}guides/rotate-keys.md`,
      `${CONTENT}guides/keys-in-an-hsm.md`,
      `${CONTENT}guides/behind-a-proxy.md`,
      'docs/in-front-of-any-gateway.md',
      `${CONTENT}guides/many-instances.md`,
      `${CONTENT}guides/compose-two-layers.md`,
      `${CONTENT}guides/verify-in-your-own-gateway.md`,
      'examples/auth-request.md',
      `${CONTENT}guides/from-the-vendors-sdks.md`,
      `${CONTENT}guides/your-own-implementation.md`,
      'docs/consumers.md',
      'docs/commands.md',
    ],
  },
  {
    title: 'Explanations',
    documents: [
      `${CONTENT}explanations/the-way-of-a-message.md`,
      `${CONTENT}explanations/what-a-signature-covers.md`,
      `${CONTENT}explanations/three-outcomes.md`,
      `${CONTENT}explanations/what-a-replay-is.md`,
      `${CONTENT}explanations/threat-model.md`,
      `${CONTENT}explanations/floors.md`,
      'docs/ways.md',
      'docs/decisions/README.md',
      'CONTRIBUTING.md',
    ],
  },
  {
    title: 'Evidence',
    documents: [
      'SECURITY.md',
      'docs/security.md',
      'docs/performance.md',
      'docs/scale.md',
      'docs/sizes.md',
      'evidence/bench.md',
      'evidence/sizes.md',
      'evidence/runtimes.md',
      'evidence/conformance.md',
      'evidence/attacks.md',
      'evidence/fuzz.md',
      'evidence/chaos.md',
      'evidence/timing.md',
      'conformance/README.md',
      'trials/README.md',
      'checks/README.md',
      'model/README.md',
      'changes.md',
    ],
  },
  {
    title: 'Audit notes',
    documents: [
      `${CONTENT}audit/index.md`,
      ...[
        'primitives',
        'canonical-request',
        'benefit-issue-types',
        'keys',
        'signature-header',
        'rsa-aes-envelope',
        'message',
        'client',
        'gateway',
        'explain',
        'issuer',
      ].map((name) => `${CONTENT}audit/${name}.md`),
    ],
  },
];

/** These stand behind the reference, in this order. */
export const BEHIND_REFERENCE: readonly string[] = ['Evidence', 'Audit notes'];

/** The section for documents that no section names. */
export const REST = 'Guides';
/** These stand at the head of the reference. */
export const REFERENCE: readonly string[] = ['docs/protocol.md', 'docs/errors.md', 'openapi.md'];
