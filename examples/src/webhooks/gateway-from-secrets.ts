// The same where there are no files: the texts of the PEM files are secrets
// of the platform that runs the program.
import {
  createGateway,
  type Gateway,
  importPrivateKey,
  importPublicKey,
} from '@apoint/gateway';

export interface Secrets {
  readonly CLIENT_ID?: string | undefined;
  readonly PLATFORM_PUBLIC_PEM?: string | undefined;
  readonly ANSWERS_PRIVATE_PEM?: string | undefined;
}

export async function gatewayFrom(secrets: Secrets): Promise<Gateway> {
  const {
    CLIENT_ID = '',
    PLATFORM_PUBLIC_PEM = '',
    ANSWERS_PRIVATE_PEM = '',
  } = secrets;
  return createGateway({
    clients: {
      [CLIENT_ID]: {
        verificationKeys: await importPublicKey(PLATFORM_PUBLIC_PEM),
      },
    },
    signingKeys: await importPrivateKey(ANSWERS_PRIVATE_PEM),
  });
}
