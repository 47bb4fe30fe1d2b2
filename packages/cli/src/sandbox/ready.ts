import { join } from 'node:path';
import type { Sandbox } from '@apoint/sandbox';
import { printJson, printLines } from '../print.js';
import { styleFor } from '../terminal/style.js';
import { table } from '../terminal/table.js';
import { keyFileName, type SandboxKeys } from './key-files.js';
import type { SandboxCommandOptions } from './options.js';
import { curlOf, sampleRequest } from './sample-request.js';

/** Says that the sandbox listens, and all that one needs to call it. */
export async function tellReady(
  { json, keys }: SandboxCommandOptions,
  { clientKeys, answerKeys, platformKeys }: SandboxKeys,
  { url, clientId }: Sandbox,
): Promise<void> {
  const files = {
    signWith: join(keys, keyFileName('client', 'private')),
    verifyAnswersWith: join(keys, keyFileName('platform', 'public')),
    ...(platformKeys.requests
      ? { verifyCallsWith: join(keys, keyFileName('platform-requests', 'public')) }
      : {}),
    ...(answerKeys ? { signAnswersWith: join(keys, keyFileName('client-answers', 'private')) } : {}),
  };
  if (json) {
    printJson({ listening: url, clientId, keys: files });
    return;
  }
  const curl = curlOf(await sampleRequest(url, clientId, clientKeys.signing.privateKey));
  const { bold, dim } = styleFor();
  const { signWith, verifyAnswersWith, verifyCallsWith, signAnswersWith } = files;
  const rows = [
    ['Client-Id', clientId],
    ['sign requests with', signWith],
    ['verify answers with', verifyAnswersWith],
    ...(verifyCallsWith ? [["verify the platform's calls with", verifyCallsWith]] : []),
    ...(signAnswersWith ? [['sign your answers to them with', signAnswersWith]] : []),
  ];
  printLines(
    `listening on ${bold(url)}`,
    '',
    table(rows, '  '),
    '',
    dim(`  A signed request, good for five minutes; apoint sandbox request --keys ${keys} signs another.`),
    '',
    curl,
    '',
  );
}
