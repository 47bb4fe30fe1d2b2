import type { Operation } from '@apoint/benefit-issue-types';
import { createMemberCard } from '@apoint/benefit-issue-types/operations/create-member-card';
import { notifyPointsBill } from '@apoint/benefit-issue-types/operations/notify-points-bill';
import { importPublicKey } from '@apoint/keys';
import type { NotificationAttempt, Sandbox } from '@apoint/sandbox';
import type { JsonObject } from '../read-json.js';
import type { Listening } from './instructions.js';

/** The calls of the platform, by their names on the command line. */
export const NOTIFICATIONS: Readonly<Record<'points-notify' | 'membercard-create', Operation>> = {
  'points-notify': notifyPointsBill as unknown as Operation,
  'membercard-create': createMemberCard as unknown as Operation,
};

/** One call of the platform, as it is told from one process to another. */
export interface NotifyInstruction {
  readonly do: 'notify';
  readonly kind: keyof typeof NOTIFICATIONS;
  readonly url: string;
  readonly body: JsonObject;
  /** The partner's public keys, in base64. */
  readonly answerKey: string;
  readonly sealFor?: string | undefined;
  readonly hosts?: 'any' | undefined;
  readonly timesFaster?: number | undefined;
  readonly maximumAttempts?: number | undefined;
}

/** Calls the partner, and writes each attempt as a line when it has ended, and then the outcome. */
export async function notify(
  sandbox: Sandbox,
  instruction: NotifyInstruction,
  { write, signal }: Listening,
): Promise<void> {
  const { kind, url, body, answerKey, sealFor, hosts, timesFaster, maximumAttempts } = instruction;
  const { status, ...rest } = await sandbox.notify({
    url,
    operation: NOTIFICATIONS[kind],
    body,
    answerKeys: await importPublicKey(answerKey),
    ...(sealFor === undefined ? {} : { sealFor: await importPublicKey(sealFor) }),
    hosts,
    timesFaster,
    maximumAttempts,
    signal,
    onAttempt: (attempt) => write({ attempt: told(attempt) }),
  });
  write({ outcome: { status, ...('because' in rest ? { because: rest.because } : {}) } });
}

function told(attempt: NotificationAttempt): object {
  if (!('error' in attempt)) return attempt;
  const { error, ...facts } = attempt;
  return { ...facts, error: { code: error.code, message: error.message } };
}
