/** One answer on a connection. */
export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const HEAD = /^HTTP\/1\.1 (\d{3})[^\r\n]*\r\n((?:[^\r\n]+\r\n)*)\r\n/;

/**
 * Parses the bytes of a connection. Throws if they are not a sequence of whole answers.
 *
 * @param bodiless - whether the answers may belong to `HEAD`, and so have no body.
 */
export function readAnswers(text: string, bodiless: boolean): Answer[] {
  const answers: Answer[] = [];
  for (let rest = text; rest !== ''; ) {
    const head = HEAD.exec(rest);
    if (!head) throw new Error(`no HTTP answer: ${JSON.stringify(rest.slice(0, 200))}`);
    const status = Number(head[1]);
    const headers = headersOf(head[2] ?? '');
    const { body, length } = bodyOf(rest.slice(head[0].length), status, headers, bodiless);
    rest = rest.slice(head[0].length + length);
    if (status >= 200) answers.push({ status, headers, body });
  }
  return answers;
}

function headersOf(lines: string): Map<string, string> {
  const pairs = lines
    .split('\r\n')
    .filter(Boolean)
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
  return new Map(pairs);
}

function bodyOf(text: string, status: number, headers: Answer['headers'], bodiless: boolean) {
  if (status < 200 || status === 204) return { body: '', length: 0 };
  if (bodiless && /^(HTTP\/|$)/.test(text)) return { body: '', length: 0 };
  if (headers.get('transfer-encoding') === 'chunked') return chunked(text);
  const length = Number(
    headers.get('content-length') ?? (headers.get('connection') === 'close' ? text.length : 0),
  );
  if (text.length < length) throw new Error(`an answer of ${length} bytes ends after ${text.length}`);
  return { body: text.slice(0, length), length };
}

function chunked(text: string): { body: string; length: number } {
  let body = '';
  for (let at = 0; ; ) {
    const size = /^([0-9a-f]+)\r\n/i.exec(text.slice(at, at + 20));
    if (!size) throw new Error('an answer ends in the middle of its chunks');
    const length = Number.parseInt(size[1] ?? '', 16);
    at += size[0].length + length + 2;
    if (length === 0) return { body, length: at };
    body += text.slice(at - length - 2, at - 2);
  }
}
