import { attacks, type Evidence, holds, tested, unchecked } from './security-evidence.js';

/** Every sentence of SECURITY.md, and what shows that it is true. What cannot be checked says what it is instead. */
export const STATEMENTS: readonly (readonly [sentence: string, evidence: Evidence])[] = [
  [
    'Use the private vulnerability report of the repository\'s host ("Report a vulnerability" under its security tab).',
    unchecked('advice'),
  ],
  ['Please do not open a public issue.', unchecked('advice')],
  [
    'Say which package and version, what an attacker can do, and how to see it; a failing test is best.',
    unchecked('advice'),
  ],
  ['Send no real keys, bodies or user data.', unchecked('advice')],
  [
    'You get a first answer within 3 working days, and within 10 what we think of it.',
    unchecked('undertaking of the maintainers'),
  ],
  [
    'A fix for what costs points, shows a secret or lets a forged message pass is published within 30 days, any other within 90.',
    unchecked('undertaking of the maintainers'),
  ],
  [
    'The advisory is published with the fix, and names you if you like.',
    unchecked('undertaking of the maintainers'),
  ],
  [
    'Until then please tell nobody else; after 90 days you are free to.',
    unchecked('undertaking of the maintainers'),
  ],
  ['Only the latest version gets fixes.', unchecked('undertaking of the maintainers')],
  [
    "Private keys are secret, and the public keys that you configure are the other end's.",
    unchecked('assumption'),
  ],
  ['Everything rests on that.', unchecked('assumption')],
  [
    'There is a key per role: one that signs requests, one that signs answers, one that opens envelopes.',
    [attacks('A24')],
  ],
  [
    'The runtime, its `node:crypto` or WebCrypto, and its randomness are sound, and the code in the process is yours.',
    unchecked('assumption'),
  ],
  [
    'The clocks of both ends agree within the tolerance of freshness, 5 minutes by default.',
    [holds.freshness],
  ],
  ['Requests go over TLS, and its certificates are checked by the runtime.', unchecked('assumption')],
  [
    '`bizNo` is stored before sending and stays the same for one business operation.',
    unchecked('assumption'),
  ],
  [
    'The platform answers a repeated `bizNo` with its first result, as its page says.',
    unchecked('assumption'),
  ],
  [
    'The attacker reads, holds back, alters, repeats and forges messages between the ends, and sends requests of their own to a gateway.',
    unchecked('attacker'),
  ],
  ['The attacker knows every public key and this source.', unchecked('attacker')],
  [
    'The attacker does not hold a private key, is not inside either process, and does not break RSA, ECDSA, SHA-2 or AES.',
    unchecked('attacker'),
  ],
  [
    'The attacker wants points, points twice, a false outcome that is believed, the plaintext of a body, or a service that stops.',
    unchecked('attacker'),
  ],
  ['What comes of each attack, with its code and its test, is in the attack matrix.', [holds.matrix]],
  [
    'Every package fails closed: it throws an error, or the outcome is unknown, and nothing is handed out.',
    [tested('trials/test/attacks/matrix.test.ts')],
  ],
  [
    '`primitives` — One text for each byte string in base64',
    [
      tested(
        'packages/primitives/test/base64.test.ts',
        'accepts a text only when encoding gives the same text again',
      ),
    ],
  ],
  [
    '`primitives` — one value for each name in a header',
    [
      tested(
        'packages/primitives/test/internal/keyed-header.test.ts',
        'reads every header as its parts are read, or refuses it with the same code',
      ),
    ],
  ],
  [
    '`primitives` — linear time and bounded input',
    [
      tested(
        'packages/primitives/test/internal/keyed-header.test.ts',
        'protocol 2.1: takes 8192 characters and not one more',
      ),
      tested('packages/keys/test/hostile-input.test.ts', 'are not slow on as many blocks or elements as fit'),
    ],
  ],
  [
    '`primitives` — Every odd text is an error with a code',
    [tested('packages/keys/test/hostile-input.test.ts', 'throws nothing but an ApointError')],
  ],
  [
    '`keys` — Handles that show no secret and refuse wrong use',
    [
      tested('packages/keys/test/key-handle.test.ts', 'shows its algorithm, size, fingerprint and usages'),
      attacks('A47'),
    ],
  ],
  [
    '`keys` — the same rules for a key in every form',
    [
      tested('packages/keys/test/rules-for-every-form.test.ts', 'a good key is taken in each'),
      tested(
        'packages/keys/test/rules-for-every-form.test.ts',
        'KEY_INCONSISTENT: the exponents 1, 2 and 65,536',
      ),
    ],
  ],
  [
    '`keys` — the parts of a private key fit together',
    [tested('packages/keys/test/key-refusals.test.ts', 'parts that do not belong together')],
  ],
  [
    '`keys` — a key ring never takes another version',
    [tested('packages/keys/test/key-ring.test.ts', 'gives the key of the version')],
  ],
  [
    '`keys` — Every odd key or version is an error with a code',
    [
      tested(
        'packages/keys/test/hostile-input.test.ts',
        'throw nothing but an ApointError for whatever looks like a JWK',
      ),
    ],
  ],
  [
    '`canonical-request` — Two messages that differ in any field have different contents to be signed',
    [
      tested(
        'packages/canonical-request/test/canonical-request.test.ts',
        'different fields never give the same content',
      ),
    ],
  ],
  [
    '`canonical-request` — freshness in both directions',
    [
      tested(
        'packages/canonical-request/test/freshness.test.ts',
        'protocol 5: the default is 5 minutes, either way, the limit included',
      ),
    ],
  ],
  [
    '`canonical-request` — A field that could run into the next is refused before anything is signed or verified',
    [attacks('A103', 'A104', 'A105', 'A106', 'A107', 'A108', 'A109')],
  ],
  [
    '`signature-header` — Two algorithms, chosen by the key',
    [
      tested('packages/message/test/tampering.test.ts', 'cannot choose another algorithm than the key has'),
      attacks('A13'),
    ],
  ],
  [
    '`signature-header` — RSA keys of 2048 bits or more',
    [tested('packages/keys/test/key-refusals.test.ts', 'protocol 4: RSA keys have 2048 bits or more')],
  ],
  [
    '`signature-header` — `verify` throws unless the signature holds',
    [tested('packages/signature-header/test/sign-and-verify.test.ts'), attacks('A10', 'A11', 'A12')],
  ],
  [
    '`rsa-aes-envelope` — A fresh key for each body',
    [
      tested('packages/gateway/test/encryption.test.ts', 'is answered under a fresh key by default'),
      tested(
        'packages/client/test/idempotency.test.ts',
        'protocol 10: encrypted, the envelope is new and what is inside is the same',
      ),
    ],
  ],
  ['`rsa-aes-envelope` — implicit rejection', [attacks('A145', 'A148', 'A149')]],
  [
    '`rsa-aes-envelope` — one error for all that cryptography refuses',
    [tested('packages/rsa-aes-envelope/test/uniform-error.test.ts'), attacks('A145', 'A155', 'A156', 'A157')],
  ],
  [
    '`rsa-aes-envelope` — No plaintext comes out unless key and padding fit',
    [
      tested(
        'packages/message/test/encryption.test.ts',
        'does not open under a wrong AES key, whether its padding is good by accident or not',
      ),
    ],
  ],
  [
    '`message` — Claim, verify, freshness, open: each stage exists only on the result of the one before',
    [
      tested('packages/message/test/stages.test.ts', 'are told apart by the types'),
      tested('packages/message/test/stages.test.ts', 'cannot be imitated: it opens what was verified'),
    ],
  ],
  [
    '`message` — verified bytes are cut from the verified content and remembered',
    [
      tested(
        'packages/message/test/verified-bytes.test.ts',
        'are remembered by identity: no copy, view or proxy of them passes',
      ),
    ],
  ],
  [
    '`message` — No message comes out unless all checks passed',
    [
      tested(
        'packages/message/test/order.test.ts',
        'nothing is opened unless the signature holds and the time is fresh',
      ),
    ],
  ],
  [
    '`message` — other bytes are not parsed',
    [tested('packages/message/test/verified-bytes.test.ts', 'cannot be made by a cast')],
  ],
  [
    '`benefit-issue-types` — What is judged is a copy that no getter or proxy can change',
    [
      tested(
        'packages/benefit-issue-types/test/properties.test.ts',
        'what a validator accepts, JSON.stringify writes without loss',
      ),
    ],
  ],
  [
    '`benefit-issue-types` — faults quote no value',
    [tested('packages/benefit-issue-types/test/properties.test.ts', 'shows no value that it refuses')],
  ],
  [
    '`benefit-issue-types` — A body that breaks a rule is an error',
    [tested('packages/benefit-issue-types/test/validate-request.test.ts', 'names every fault')],
  ],
  [
    '`benefit-issue-types` — a result that contradicts itself is unknown',
    [tested('packages/benefit-issue-types/test/properties.test.ts', 'success needs S, failure needs F')],
  ],
  [
    '`client` — `issued` and `rejected` only from verified responses',
    [tested('packages/client/test/unverified.test.ts', 'protocol 7: and is not verified (%s) is unknown')],
  ],
  [
    '`client` — the same body for every attempt',
    [
      tested(
        'packages/client/test/idempotency.test.ts',
        'protocol 10: body bytes and bizNo are the same over attempts, time and signature are new',
      ),
    ],
  ],
  ['`client` — no redirect followed', [attacks('A124')]],
  ['`client` — no plain HTTP beyond this machine unless a word allows it', [holds.plaintext]],
  [
    '`client` — All else is `unknown`, with text kept as unverified',
    [
      tested(
        'packages/client/test/unverified.test.ts',
        'protocol 7: of unverified text the first 2000 bytes are kept',
      ),
    ],
  ],
  [
    '`gateway` — The handler sees verified, opened JSON only',
    [tested('packages/gateway/test/order.test.ts', 'what is not JSON does not reach the handler')],
  ],
  [
    "`gateway` — nothing is signed before the request's own signature and time hold",
    [attacks('A165', 'A166', 'A167')],
  ],
  [
    '`gateway` — every refusal is `U` and names a code and nothing else',
    [
      tested(
        'packages/gateway/test/refusals.test.ts',
        'protocol 7: is never F, signed or not: a genuine request may have succeeded',
      ),
      tested('packages/gateway/test/secrets.test.ts', 'a header of a request that is refused'),
    ],
  ],
  [
    '`gateway` — A request that fails a check does not reach the handler',
    [
      tested(
        'packages/gateway/test/order.test.ts',
        'nothing is opened or parsed unless it came for the first time',
      ),
    ],
  ],
  [
    '`gateway` — an answer that cannot be signed or sealed is not sent',
    [tested('packages/message/test/encryption.test.ts', 'never goes in clear where it was to be sealed')],
  ],
  [
    '`issuer` — An order is committed as sent before its bytes leave',
    [
      tested(
        'packages/issuer/test/work.test.ts',
        'the lease and the attempt are committed before bytes leave, and the stored bytes are sent',
      ),
    ],
  ],
  [
    '`issuer` — the stored bytes are sent each time',
    [
      tested(
        'packages/issuer/test/work.test.ts',
        'sends what is unknown again by the ladder, with the same bytes, and then parks it',
      ),
    ],
  ],
  [
    '`issuer` — a lease of one worker at a time',
    [tested('packages/issuer/test/work.test.ts', 'no two workers ever hold one order')],
  ],
  [
    '`issuer` — a final state never changes',
    [
      tested(
        'packages/issuer/test/work.test.ts',
        'a worker that lost its lease writes nothing over what the next one has written',
      ),
    ],
  ],
  [
    '`issuer` — What is not known stays unknown, and in the end waits for a person',
    [
      tested(
        'packages/issuer/test/work.test.ts',
        'an answer that may be about a repetition is parked at once, as unknown',
      ),
    ],
  ],
  [
    '`sandbox` — Each `bizNo` is decided once, in one transaction',
    [
      tested(
        'packages/sandbox/test/idempotency.test.ts',
        'protocol 10: requests at once with one bizNo are one issue',
      ),
    ],
  ],
  [
    '`sandbox` — it listens on 127.0.0.1 only',
    [tested('packages/sandbox/test/server.test.ts', 'listens on 127.0.0.1 and on nothing else')],
  ],
  ["`sandbox` — It is for tests: both halves of the client's keys are public in it.", [holds.sandboxKeys]],
  ['Do not put it before anything', unchecked('advice')],
  [
    'Messages of errors quote no key, body or header value.',
    [tested('checks/test/secrets.test.ts'), tested('checks/test/throw-sites.test.ts')],
  ],
  [
    '`cause` may: log `error.toJSON()`, which leaves it out.',
    [
      tested(
        'packages/primitives/test/errors.test.ts',
        'is logged as code, message and faults, without stack and cause',
      ),
    ],
  ],
  ['A response is not bound to its request.', [attacks('A99', 'A100')]],
  [
    "Its signature covers method, path and `Client-Id`, which are the same for every issue, and the response's own time and body.",
    [tested('packages/message/test/stages.test.ts', 'a response is signed over the request that it answers')],
  ],
  ["It covers nothing of the request's body or time.", [attacks('A99')]],
  [
    'So an attacker who records a genuine response and can write into the connection can play it as the answer to another request of the same client:',
    [attacks('A99', 'A100')],
  ],
  [
    'A recorded `F` for a request that succeeded: the partner believes that nothing was issued, issues again under a new `bizNo`, and the user has the points twice.',
    [attacks('A100')],
  ],
  [
    'A recorded `S` for a request that was held back: the partner believes that points were issued.',
    [attacks('A99')],
  ],
  ['Signatures cannot stop that on this wire.', unchecked('consequence')],
  ['What is done:', unchecked('consequence')],
  ['TLS binds the response to the connection.', unchecked('consequence')],
  [
    'The client refuses plain HTTP beyond this machine and follows no redirect.',
    [holds.plaintext, attacks('A124')],
  ],
  ['Terminate TLS where you trust everything behind it.', unchecked('advice')],
  [
    'Freshness bounds the time in which a recording is of use: 5 minutes by default.',
    [holds.freshness, attacks('A101')],
  ],
  ['Set it as low as your clocks allow.', unchecked('advice')],
  [
    "The gateway signs nothing before the request's own signature and time hold.",
    [attacks('A165', 'A166', 'A167')],
  ],
  ["Rubbish under somebody's `Client-Id` gets an unsigned refusal.", [attacks('A165')]],
  [
    'A refusal after that point, such as that of a replay, is signed and says `U`, never `F`.',
    [attacks('A168')],
  ],
  ['So the refusals of the gateway itself are no `F` to be played.', [attacks('A168')]],
  ['An attacker can have a fresh `F` all the same.', unchecked('consequence')],
  [
    'Every `F` is the answer of a handler to a genuine request, and the attacker chooses when that request arrives: held back until the budget is used up, or delivered twice where nobody remembers it or the handler is not idempotent.',
    unchecked('attacker'),
  ],
  ['A repetition with other content under the same `bizNo` is answered with `F` as well.', [attacks('A133')]],
  ['So an `F` says nothing about an earlier request, however fresh it is.', unchecked('consequence')],
  [
    'What remains is a genuine `F` or `S` of the last minutes, played behind broken TLS.',
    unchecked('consequence'),
  ],
  [
    "So repeat under the old `bizNo` before you issue again under a new one, and compare the platform's statements with your own records.",
    unchecked('advice'),
  ],
  ['A signature does not say whether it is under a request or under an answer.', unchecked('heading')],
  ['Both have one format.', [attacks('A182')]],
  [
    'Whoever is a client of an end can send it a request with a line of his choosing, such as `POST /partner/v1/notify?orderId=4711&status=PAID`, rename the `Response-Time` of the signed answer to `Request-Time`, and has a signed request to that line.',
    [attacks('A182')],
  ],
  [
    'The other way round, the answer of a partner becomes a request to issue, and the answer to that is an `F` to order.',
    unchecked('attacker'),
  ],
  ['Against that stands a key per role, and nothing else:', [attacks('A180', 'A181', 'A182')]],
  [
    '`signingKeys` of `createGateway` sign answers, `signingKey` of `createClient` signs requests.',
    [attacks('A180', 'A181')],
  ],
  [
    'An end that has both roles takes two keys, and gives the other end the public half of each for its one purpose (attacks A180 to A182).',
    unchecked('advice'),
  ],
  ['Requests can be replayed where nobody remembers them.', unchecked('heading')],
  ['The gateway accepts a request once, by the digest of what was signed.', [attacks('A97')]],
  [
    "By default it remembers within one process: several need a guard that they share, such as that of `@apoint/gateway/redis`, and `whenDown: 'allow'` lets replays pass while its store is down.",
    [
      tested('packages/gateway/test/replay.test.ts', 'is recognised by gateways that share a guard'),
      tested(
        'packages/gateway/test/redis-replay-guard.test.ts',
        'a server that is down is a store that is down: refused, or allowed, by the word',
      ),
    ],
  ],
  [
    "The stages of `message` remember nothing, nor does `replay: 'unchecked'`.",
    [tested('packages/gateway/test/replay.test.ts', 'passes under the word ')],
  ],
  [
    'A replay has the same `bizNo`, so a handler that is idempotent by it, as this protocol demands, answers it with the first result.',
    [attacks('A98')],
  ],
  ['`Encrypt` and `Tracer-Id` are not signed.', [attacks('A18')]],
  [
    'Nor is any header but `Client-Id` and the time.',
    [
      tested(
        'packages/message/test/encryption.test.ts',
        'does not open with the key of another message: the Encrypt header is not signed',
      ),
    ],
  ],
  [
    'A captured message can be sent again with other `Encrypt` headers, to learn from the answers how a wrapped key unpads.',
    [attacks('A145')],
  ],
  [
    'Against that stand implicit rejection, one error for every envelope that does not open ("not JSON" included), and freshness: when it runs out, the captured message is of no use.',
    [attacks('A145', 'A157', 'A164')],
  ],
  ['Take the `Tracer-Id` for a note in a ticket, and decide nothing by it.', unchecked('advice')],
  ['An envelope does not say who sealed it.', [attacks('A31')]],
  [
    'It is sealed first and signed afterwards, so another client can take a captured envelope, sign it as its own, and the gateway opens it.',
    [attacks('A31')],
  ],
  ['The handler sees the content as a request of that other client, who cannot read it.', [attacks('A31')]],
  [
    'Put nothing of a request into its answer that the sender must not know, and take the client from the verified `Client-Id`.',
    unchecked('advice'),
  ],
  ['AES-ECB shows equal blocks.', [holds.ecb]],
  ['Blocks of 16 equal bytes within one body are equal when encrypted.', [holds.ecb]],
  [
    "The key is fresh for each body, so nothing can be compared between bodies, except where a response is sealed under the request's key (`answerKey: 'request'`, off by default).",
    [
      tested('packages/gateway/test/encryption.test.ts', 'is answered under a fresh key by default'),
      tested(
        'packages/gateway/test/encryption.test.ts',
        'protocol 2.3: is answered under its own key where the operator says so, and the header carries it',
      ),
    ],
  ],
  ['The length of the plaintext shows to within 16 bytes.', [holds.ecb]],
  [
    'Integrity comes from the signature alone, and so nothing is opened before it is verified.',
    [
      tested(
        'packages/message/test/order.test.ts',
        'nothing is opened unless the signature holds and the time is fresh',
      ),
    ],
  ],
  ['No constant time.', unchecked('limit')],
  [
    'The unpadding has no branch, early exit or table look-up that depends on secret bytes, but an engine may compile JavaScript as it likes, and allocation and garbage collection show (what was measured).',
    [tested('packages/rsa-aes-envelope/test/uniform-work.test.ts')],
  ],
  [
    'Where timing can be measured closely, keep the key in an HSM behind a `KeyUnwrapper`.',
    unchecked('advice'),
  ],
  ['No secrets wiped from memory.', unchecked('limit')],
  ['JavaScript cannot promise that.', unchecked('limit')],
  ["ECB and RSAES-PKCS1-v1_5 are the wire's.", unchecked('heading')],
  ['Both are weak choices; they are here because the platform speaks them.', unchecked('limit')],
  [
    'RSA-OAEP is there for two ends that agree on it.',
    [
      tested(
        'packages/gateway/test/encryption.test.ts',
        'protocol 6.4: is opened and answered in the profile agreed on',
      ),
    ],
  ],
  ['No forward secrecy.', unchecked('limit')],
  ['Whoever gets a private key can open what was recorded for it.', unchecked('limit')],
  ['No checks of certificates.', unchecked('limit')],
  [
    'Of a certificate the key is read.',
    [tested('packages/keys/test/key-forms.test.ts', 'with its text in front, and with a key beside it')],
  ],
  ['Validity, issuer and revocation are not looked at.', unchecked('limit')],
  ['No storage.', unchecked('limit')],
  ["Keys, `bizNo`s and records are the caller's.", unchecked('limit')],
  ['No rate limit.', unchecked('limit')],
  [
    'A gateway refuses unknown clients before any cryptography, but a known `Client-Id` can be used by anyone to make it verify signatures.',
    [tested('packages/gateway/test/order.test.ts', 'a client that is not known ends it, unsigned')],
  ],
  ['Bound the rate in front of it.', unchecked('advice')],
  ['The limits on sizes are in protocol 11.', [holds.limits]],
  ['Published packages depend on each other.', [holds.dependencies]],
  [
    '`benefit-issue-types` also depends on `valibot`, `keys` on `@noble/curves` and `@noble/hashes`, `rsa-aes-envelope` on `@noble/ciphers`, `explain` on `@noble/ciphers` and `@noble/hashes`, `issuer` on `@noble/hashes`.',
    [holds.dependencies],
  ],
  ['With any package these four and our own are all that npm installs.', [holds.installed]],
  [
    'Frameworks, database drivers, clients of Redis and OpenTelemetry are optional peers: you choose them, and none is installed by itself.',
    [holds.optionalPeers],
  ],
  [
    'The lockfile is part of the repository, and no dependency may run a script at installation:',
    [holds.lockfile],
  ],
  ['`allowBuilds` in `pnpm-workspace.yaml` allows none.', [holds.lockfile]],
  ['The published packages have no such scripts either.', [holds.manifests]],
  [
    '`publishConfig` of every package demands provenance, so that a release names the source and the workflow it was built from.',
    [holds.manifests],
  ],
  ['Two builds in two folders make the same tarballs, byte for byte:', [holds.releaseCheck]],
  [
    '`pnpm release:check` compares them, and the release publishes these.',
    [
      holds.releaseCheck,
      tested(
        'checks/test/workflows.test.ts',
        'a release publishes the tarballs that were checked, for the repository that it runs in, with provenance',
      ),
    ],
  ],
  [
    'A release has a bill of materials in CycloneDX for each package, made from the lockfile, and the SHA-256 of each tarball.',
    [
      holds.releaseCheck,
      tested('checks/test/manifests.test.ts', 'a bill of materials has what comes along, and no peers'),
    ],
  ],
  [
    'The workflows pin every action by its commit, and only the job that publishes can prove to npm which workflow it is.',
    [
      tested(
        'checks/test/workflows.test.ts',
        'pins every action by its commit, and says which version that is',
      ),
      tested('checks/test/workflows.test.ts', 'only the job that publishes can prove to be the workflow'),
    ],
  ],
  [
    'Sources are in the package.',
    [tested('checks/test/published.test.ts', 'is published with its README, its build and its sources')],
  ],
  [
    '`dist/` is what `tsc` makes of them, with whole addresses for the links of declarations, bundled only in `cli` and minified nowhere.',
    [holds.onlyTsc, holds.nothingMinified],
  ],
  [
    'Every sentence of this page that can be checked has a check, by `checks/test/security.test.ts`.',
    [
      tested(
        'checks/test/security.test.ts',
        'every sentence of SECURITY.md is in the table, and every entry of the table on the page',
      ),
    ],
  ],
  ['Each row of the attack matrix is a test.', [holds.matrix]],
  ['The tests of whatever does cryptography run on both halves of it.', [holds.bothHalves]],
  [
    'The suite of the runtime matrix runs from packed tarballs in Node, Deno, Bun, `workerd`, Chromium, Firefox and WebKit.',
    [holds.runtimes],
  ],
  ['Nobody from outside has audited the packages.', unchecked('limit')],
];
