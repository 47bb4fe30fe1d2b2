import { CONTENT } from './site-path.js';

/** One heading of the sidebar. Its documents are named by their paths in the repository. */
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
    documents: [`${CONTENT}start/issue-a-point.md`, `${CONTENT}start/verify-a-webhook.md`],
  },
  {
    title: 'Guides',
    documents: [
      'docs/after-a-crash.md',
      'docs/run-a-campaign.md',
      'docs/consumers.md',
      'examples/auth-request.md',
      'docs/commands.md',
    ],
  },
  {
    title: 'Explanations',
    documents: [
      `${CONTENT}explanations/the-way-of-a-message.md`,
      `${CONTENT}explanations/what-a-signature-covers.md`,
      `${CONTENT}explanations/three-outcomes.md`,
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
      'docs/sizes.md',
      'conformance/README.md',
      'trials/README.md',
      'checks/README.md',
      'model/README.md',
    ],
  },
];

/** The section for documents that no section names. */
export const REST = 'Guides';
/** These stand at the head of the reference. */
export const REFERENCE: readonly string[] = ['docs/protocol.md', 'docs/errors.md'];
