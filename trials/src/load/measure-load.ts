import type { OutgoingMessage } from '@apoint/message';
import type { Ports } from './commands.js';
import { generate } from './generate.js';
import { makeRequests } from './messages.js';
import { type Ends, MODES, type Mode } from './modes.js';
import { CHUNKS, CONNECTIONS, sendOneByteChunks } from './one-byte-chunks.js';
import type { ServerProcess } from './server-process.js';

/** The settings of a measurement. */
export interface LoadOptions {
  readonly server: ServerProcess;
  readonly ports: Ports;
  readonly ends: Ends;
  readonly connections: number;
  readonly rounds: number;
  /** Requests sent in one go to measure the heap. */
  readonly requests: number;
}

export interface Figures {
  readonly modes: readonly ModeFigures[];
  readonly heap: { readonly requests: number; readonly before: number; readonly after: number };
  /** The most memory of the process, before and after bodies in chunks of one byte. */
  readonly chunks: { readonly before: number; readonly after: number };
}

/** One mode in one round. All ratios compare within this round. */
interface Round {
  readonly perSecond: number;
  /** Relative to the cryptography alone on one core. Absent without cryptography. */
  readonly ofBare?: number | undefined;
  /** Relative to a server without a gateway that does only the same cryptography. */
  readonly ofPlain?: number | undefined;
  /** Relative to a server with neither a gateway nor cryptography. */
  readonly ofUnguarded: number;
  /** `apoint proxy inbound` and an application, relative to the gateway alone. Absent without cryptography. */
  readonly proxyOfGuarded?: number | undefined;
  /** The same, relative to a plain proxy and an application behind the gateway. */
  readonly proxyOfRelayed?: number | undefined;
  readonly delayMilliseconds: number;
}

/** Medians over the rounds. */
export interface ModeFigures extends Round {
  readonly mode: Mode;
}

type Tell = (line: string) => void;

const MILLISECONDS = 3000;
const DIFFERENT_REQUESTS = 500;
const WARM_UP = 20_000;

export async function measureLoad(options: LoadOptions, tell: Tell): Promise<Figures> {
  const chunks = await measureChunks(options, tell);
  const rounds: Round[][] = [];
  for (let i = 0; i <= options.rounds; i++) {
    tell(i === 0 ? 'warming up' : `round ${i} of ${options.rounds}`);
    const round = await measureRound(options);
    if (i > 0) rounds.push(round);
  }
  const modes = MODES.map((mode, at) =>
    figuresOf(
      mode,
      rounds.map((round) => round[at] as Round),
    ),
  );
  return { modes, chunks, heap: await measureHeap(options, tell) };
}

async function measureRound(options: LoadOptions): Promise<Round[]> {
  const { server, ports } = options;
  const unguarded = await perSecond(options, 'off', ports.plain.off);
  const round: Round[] = [
    { perSecond: unguarded, ofUnguarded: 1, delayMilliseconds: await server.ask('delay', null) },
  ];
  for (const mode of MODES.filter((name) => name !== 'off')) {
    const bare = await server.ask('bare', { mode, milliseconds: MILLISECONDS });
    const plain = await perSecond(options, mode, ports.plain[mode]);
    await server.ask('delay', null);
    const guarded = await perSecond(options, mode, ports.guarded);
    const delayMilliseconds = await server.ask('delay', null);
    const relayed = await perSecond(options, mode, ports.proxied.relayed);
    const inbound = await perSecond(options, mode, ports.proxied.inbound);
    await server.ask('delay', null);
    round.push({
      perSecond: guarded,
      ofBare: guarded / bare,
      ofPlain: guarded / plain,
      ofUnguarded: guarded / unguarded,
      proxyOfGuarded: inbound / guarded,
      proxyOfRelayed: inbound / relayed,
      delayMilliseconds,
    });
  }
  return round;
}

async function perSecond(options: LoadOptions, mode: Mode, port: number): Promise<number> {
  const messages = await requestsOf(mode, options.ends);
  return generate({
    port,
    messages,
    connections: options.connections,
    most: Infinity,
    milliseconds: MILLISECONDS,
  });
}

const made = new Map<Mode, ReturnType<typeof makeRequests>>();

function requestsOf(mode: Mode, ends: Ends): ReturnType<typeof makeRequests> {
  const requests = made.get(mode) ?? makeRequests(mode, ends, DIFFERENT_REQUESTS);
  made.set(mode, requests);
  return requests;
}

/** First of all, because the most memory of a process never gets less. */
async function measureChunks({ server, ports, ends }: LoadOptions, tell: Tell): Promise<Figures['chunks']> {
  const [message] = await requestsOf('signed', ends);
  tell(`memory: ${CONNECTIONS} bodies in ${CHUNKS} chunks of one byte`);
  const before = await server.ask('peak', null);
  await sendOneByteChunks(ports.guarded, message as OutgoingMessage);
  return { before, after: await server.ask('peak', null) };
}

async function measureHeap(options: LoadOptions, tell: Tell): Promise<Figures['heap']> {
  const { server, ports, ends, connections, requests } = options;
  const messages = await requestsOf('signed', ends);
  const send = (most: number): Promise<number> =>
    generate({ port: ports.guarded, messages, connections, most, milliseconds: Infinity });
  tell(`heap: ${WARM_UP} requests to warm up`);
  await send(Math.min(WARM_UP, requests));
  const before = await server.ask('heap', null);
  tell(`heap: ${requests} requests`);
  await send(requests);
  return { requests, before, after: await server.ask('heap', null) };
}

function figuresOf(mode: Mode, rounds: readonly Round[]): ModeFigures {
  const medianOf = (name: keyof Round): number | undefined =>
    median(rounds.flatMap((round) => round[name] ?? []));
  return {
    mode,
    perSecond: medianOf('perSecond') as number,
    ofBare: medianOf('ofBare'),
    ofPlain: medianOf('ofPlain'),
    ofUnguarded: medianOf('ofUnguarded') as number,
    proxyOfGuarded: medianOf('proxyOfGuarded'),
    proxyOfRelayed: medianOf('proxyOfRelayed'),
    delayMilliseconds: medianOf('delayMilliseconds') as number,
  };
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}
