import type { OpenedRequest, OpenedResponse, VerifiedRequest, VerifiedResponse } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { RsaAes } from '@apoint/rsa-aes-envelope';

/** What came of opening. */
export type OpenOutcome =
  | { readonly opened: true; readonly message: OpenedRequest | OpenedResponse }
  | { readonly opened: false; readonly error: ApointError };

/** Opens a verified message. That it does not open is an answer. */
export async function openVerified(
  message: VerifiedRequest | VerifiedResponse,
  encryption: RsaAes | undefined,
): Promise<OpenOutcome> {
  try {
    return { opened: true, message: await message.open(encryption) };
  } catch (error) {
    if (ApointError.is(error)) return { opened: false, error };
    throw error;
  }
}
