/** What clusters, sentinels, pipelines and the callback style of `redis` and `ioredis` have, and plain clients of them have not. */
const OTHER_KINDS = ['nodeClient', 'getMasterNode', 'getSentinelNode', 'execAsPipeline', 'isPipeline'];

/** A plain client takes the words of a command and options; others want to know the key first. */
const MOST_PARAMETERS = 2;

/** Whether it looks like a client but would take each command for something else. */
export function isOfAnotherKind(client: object): boolean {
  if ('isCluster' in client && client.isCluster) return true;
  if (OTHER_KINDS.some((name) => name in client)) return true;
  // The legacy client of redis has callbacks, and nothing to connect.
  if ('multi' in client && !('connect' in client)) return true;
  const options: unknown = 'options' in client ? client.options : undefined;
  return typeof options === 'object' && options !== null && 'legacyMode' in options && !!options.legacyMode;
}

/** Whether it takes a command given in its words. */
export function isSendCommand(method: unknown): boolean {
  return typeof method === 'function' && method.length <= MOST_PARAMETERS;
}
