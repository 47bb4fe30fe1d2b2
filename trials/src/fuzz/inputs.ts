import fc from 'fast-check';

/** Characters with a special meaning somewhere on this wire. */
const SPECIAL = [
  ...'=,%+/-_.:;"{}[]\\ZT#?& \t\r\n\0\uFEFF\u00A0\u2028\uD800',
  '%2B',
  '%2f',
  '%',
  '==',
  '\\n',
  '-----BEGIN ',
];

/** Any text, including lone surrogates; or a good text with a few edits. */
export function textLike(...samples: readonly string[]): fc.Arbitrary<string> {
  const anything = fc.string({ unit: 'binary', maxLength: 200 });
  return fc.oneof({ weight: 1, arbitrary: anything }, { weight: 3, arbitrary: edited(samples) });
}

/** Any bytes; or good bytes, a few of them changed, cut or doubled. */
export function bytesLike(...samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const good = fc.constantFrom(...samples);
  const changes = fc.array(fc.record({ at: fc.nat(), value: fc.nat(255) }), { maxLength: 4 });
  const changed = fc.tuple(good, changes, fc.nat(), fc.boolean()).map(([bytes, edits, cut, cutting]) => {
    const copy = Uint8Array.from(bytes);
    for (const { at, value } of edits) copy[at % copy.length] = value;
    return cutting ? copy.subarray(0, cut % copy.length) : copy;
  });
  return fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    { weight: 3, arbitrary: changed },
  );
}

function edited(samples: readonly string[]): fc.Arbitrary<string> {
  const insertion = fc.oneof(fc.constantFrom(...SPECIAL), fc.string({ unit: 'binary', maxLength: 3 }));
  const edit = fc.record({ at: fc.nat(), remove: fc.nat(6), insertion });
  return fc.tuple(fc.constantFrom(...samples), fc.array(edit, { maxLength: 5 })).map(([sample, edits]) => {
    return edits.reduce((text, { at, remove, insertion: inserted }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + inserted + text.slice(start + remove);
    }, sample);
  });
}
