// The gateway of a partner for what the platform notifies, and the business behind it.
import type { RequestListener } from 'node:http';
import type { JsonObject } from '@apoint/benefit-issue-types';
import { createMemberCard } from '@apoint/benefit-issue-types/operations/create-member-card';
import {
  notifyPointsBill,
  type PointsBillNotification,
} from '@apoint/benefit-issue-types/operations/notify-points-bill';
import {
  ApointError,
  createGateway,
  type Handler,
  type HandlerAnswer,
  type PublicKey,
} from '@apoint/gateway';
import { nodeHandler } from '@apoint/gateway/node';
import { answers, envelopes } from './keys.js';

/** What the platform has told its partner. */
interface Platform {
  readonly clientId: string;
  readonly platform: { readonly requests: PublicKey; readonly encryption: PublicKey };
}

export function partnerListener({ clientId, platform }: Platform): RequestListener {
  const gateway = createGateway({
    clients: { [clientId]: { verificationKeys: platform.requests, encryptionKeys: platform.encryption } },
    signingKeys: answers.privateKey,
    encryption: envelopes,
  });
  return nodeHandler({ gateway, handler: answer });
}

const answer: Handler = ({ uri, json }) => {
  try {
    if (uri.endsWith(notifyPointsBill.path)) return earn(notifyPointsBill.validateRequest?.(json));
    if (uri.endsWith(createMemberCard.path)) return welcome(createMemberCard.validateRequest?.(json));
    return resultOf('INVALID_API', 'F', 'There is no such interface.');
  } catch (error) {
    if (ApointError.is(error) && error.code === 'REQUEST_INVALID')
      return resultOf('PARAM_ILLEGAL', 'F', error.message);
    throw error;
  }
};

const earned = new Set<string>();
let busy = true;

/** The platform repeats a notification until it hears SUCCESS, so a bill counts once. */
function earn(bill: PointsBillNotification | undefined): HandlerAnswer {
  if (busy) {
    busy = false;
    return resultOf('SYSTEM_ERROR', 'U', 'The points are busy; notify again.');
  }
  if (bill && !earned.has(bill.billNo)) {
    earned.add(bill.billNo);
    console.log(`${bill.userId} earns points for ${bill.billNo}: ${bill.orderAmount.value}`);
  }
  return resultOf('SUCCESS', 'S', 'success');
}

/** What the platform sends here is not published: find it out with the platform before you rely on a member. */
function welcome(card: JsonObject | undefined): HandlerAnswer {
  console.log(`a membership card with the members ${Object.keys(card ?? {}).join(', ')}`);
  return resultOf('SUCCESS', 'S', 'success');
}

function resultOf(resultCode: string, resultStatus: 'S' | 'F' | 'U', resultMessage: string): HandlerAnswer {
  return { result: { resultCode, resultStatus, resultMessage } };
}
