import type { JsonValue } from '../json.js';
import type { Operation, OperationResponse } from '../operation.js';
import { requestOf, responseOf } from '../validate/sibling-bodies.js';

/**
 * The body of the notification that a membership card is made
 * ([protocol 12.2](../../protocol.md#122-the-platform-calls-partners)). Its members are not published, so it is any JSON object.
 */
export interface MemberCardRequest {
  readonly [member: string]: JsonValue | undefined;
}

/**
 * A partner's answer to the notification ([protocol 12.2](../../protocol.md#122-the-platform-calls-partners)): a result; other
 * members are not published.
 */
export interface MemberCardAnswer extends OperationResponse {
  readonly [member: string]: unknown;
}

/**
 * The notification that a membership card is made ([protocol 12.2](../../protocol.md#122-the-platform-calls-partners)): the platform
 * is the client, and a partner's gateway answers. `path` is what follows the tag of the merchant. The platform repeats it until the
 * answer is `SUCCESS`, so a partner must be able to answer it twice.
 */
export const createMemberCard: Operation<MemberCardRequest, MemberCardAnswer> = {
  method: 'POST',
  path: '/points/membercard/create',
  repetition: 'safe',
  validateRequest: requestOf<MemberCardRequest>({}),
  validateResponse: responseOf<MemberCardAnswer>({}),
};
