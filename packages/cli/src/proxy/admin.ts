import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApointError } from '@apoint/primitives/errors';
import { checkWhole, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { checkLocal } from './local-guard.js';
import { type LocalServer, type Place, startLocalServer } from './local-server.js';
import type { Metrics } from './metrics.js';

/**
 * Where `/healthz` and `/metrics` are: on a port of their own, which is on this machine only unless a host is said; on the port of the
 * proxy, where everybody reaches them who reaches it; or nowhere.
 */
export type Admin = Place | 'same-port' | 'off';

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkPlace(name: string, place: Place): Place {
  const { host, port } = ownOptions(place, ['host', 'port'], name);
  if (host !== undefined && (typeof host !== 'string' || host === ''))
    throw optionInvalid(`${name}.host`, 'an address or a name of this machine');
  if (port !== undefined) checkWhole(`${name}.port`, port, 0, 65_535);
  return { host, port };
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkAdmin(admin: Admin = {}): Admin {
  if (admin === 'same-port' || admin === 'off') return admin;
  return checkPlace('admin', admin);
}

/** Answers `/healthz` and `/metrics`. `false` for anything else. */
export type AdminAnswers = (request: IncomingMessage, response: ServerResponse) => boolean;

export function adminAnswers(metrics: Metrics, draining: () => boolean): AdminAnswers {
  return ({ method, url }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return false;
    if (url === '/healthz') {
      const status = draining() ? 'draining' : 'ok';
      response.writeHead(status === 'ok' ? 200 : 503, { 'Content-Type': 'application/json' });
      response.end(`{"status":"${status}"}\n`);
    } else if (url === '/metrics') {
      response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(metrics.text());
    } else return false;
    return true;
  };
}

/** The server of both, where it has a port of its own. On 127.0.0.1 no page of a browser can read them. */
export async function startAdmin(admin: Admin, answers: AdminAnswers): Promise<LocalServer | undefined> {
  if (admin === 'off' || admin === 'same-port') return undefined;
  return startLocalServer((request, response) => {
    if (admin.host === undefined && !isLocal(request)) response.writeHead(403).end();
    else if (!answers(request, response)) response.writeHead(404).end();
  }, admin);
}

function isLocal(request: IncomingMessage): boolean {
  try {
    checkLocal(request);
    return true;
  } catch (error) {
    if (ApointError.is(error)) return false;
    throw error;
  }
}
