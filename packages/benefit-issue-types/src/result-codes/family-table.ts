import type { FamilyResultCode, ResultStatus } from '../result.js';
import type { ResultAction, ResultCodeEntry } from './table.js';

const NOTHING = 'Nothing was issued.';

/**
 * The result codes of sibling interfaces, by code ([protocol 9](../../protocol.md#9-response-body) and
 * [12.1](../../protocol.md#121-interfaces-of-the-platform)). Pages of the platform list them with these statuses; what to do is
 * derived. `judgeResult` judges them by the status that comes with them. Frozen; look codes up with `describeResultCode`.
 */
export const FAMILY_RESULT_CODES: { readonly [Code in FamilyResultCode]: ResultCodeEntry<Code> } =
  /* @__PURE__ */ Object.freeze({
    KEY_NOT_FOUND: setup(
      'KEY_NOT_FOUND',
      'The platform has no public key for this client.',
      'Hand in your public key, or ask for its version and set keyVersion to it.',
    ),
    ACCESS_DENIED: setup(
      'ACCESS_DENIED',
      'The client may not use this interface.',
      'Ask the platform to open the interface for your Client-Id.',
    ),
    INVALID_API: setup(
      'INVALID_API',
      'There is no such interface, or it is not open.',
      'Compare path and host with those that the platform gave you.',
    ),
    INVALID_CLIENT: setup(
      'INVALID_CLIENT',
      'The Client-Id is not valid.',
      'Compare the Client-Id with the one that the platform gave you for this environment.',
    ),
    INVALID_SIGNATURE: setup(
      'INVALID_SIGNATURE',
      'The signature of the request does not hold.',
      'Compare the fingerprint of your public key at the platform with that of your signing key, and print the signed content.',
    ),
    METHOD_NOT_SUPPORTED: setup(
      'METHOD_NOT_SUPPORTED',
      'The interface does not take this HTTP method.',
      'Send POST, and look for a proxy that changes the method.',
    ),
    MEDIA_TYPE_NOT_ACCEPTABLE: setup(
      'MEDIA_TYPE_NOT_ACCEPTABLE',
      'The interface does not take this Content-Type, or cannot answer in the one that Accept names.',
      'Send application/json with the charset UTF-8, and look for a proxy that changes the header.',
    ),
    REQUEST_TRAFFIC_EXCEED_LIMIT: row(
      'REQUEST_TRAFFIC_EXCEED_LIMIT',
      'U',
      'There are more requests than the platform allows.',
      'repeat-same-biz-no',
      'Slow down, and repeat later with the same bizNo and the same body. An earlier attempt may have been carried out.',
    ),
    SYSTEM_ERROR: row(
      'SYSTEM_ERROR',
      'U',
      'The platform failed.',
      'repeat-same-biz-no',
      'Repeat later with the same bizNo and the same body. Contact support if it does not change.',
    ),
    OAUTH_FAILED: row(
      'OAUTH_FAILED',
      'F',
      'The authorisation of the user failed.',
      'final',
      `${NOTHING} Ask the user for the authorisation again.`,
    ),
    USER_NOT_EXIST: row(
      'USER_NOT_EXIST',
      'F',
      'The platform does not know this user.',
      'final',
      `${NOTHING} Look at how you name the user; do not repeat the request.`,
    ),
    ACCESSTOKEN_VALIDATE_FAILED: row(
      'ACCESSTOKEN_VALIDATE_FAILED',
      'F',
      'The access token is not valid, or no longer.',
      'final',
      `${NOTHING} Get a new token for the user, and ask again with it.`,
    ),
    PARAMETER_ILLEGAL: row(
      'PARAMETER_ILLEGAL',
      'F',
      'The platform does not accept the parameters.',
      'final-fix-request',
      'The fault is in the request: compare the body with the page of the interface.',
    ),
    REPEAT_REQ_INCONSISTENT: row(
      'REPEAT_REQ_INCONSISTENT',
      'F',
      'This idempotency key was used before, with other content.',
      'repeat-first-order',
      'The first request under this bizNo may have been carried out: submit the order that was stored first, byte for byte. ' +
        'Never issue the same points under another bizNo.',
    ),
  });

function setup<Code extends FamilyResultCode>(
  code: Code,
  meaning: string,
  advice: string,
): ResultCodeEntry<Code> {
  return row(code, 'F', meaning, 'final-fix-setup', `${NOTHING} ${advice}`);
}

function row<Code extends FamilyResultCode>(
  code: Code,
  status: ResultStatus,
  meaning: string,
  action: ResultAction,
  advice: string,
): ResultCodeEntry<Code> {
  return Object.freeze({ code, status, meaning, action, advice });
}
