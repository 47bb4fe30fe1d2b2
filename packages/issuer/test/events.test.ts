import { orderNumber } from '@apoint/issuer';
import { spansFromEvents } from '@apoint/issuer/opentelemetry';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { expect, it } from 'vitest';
import { databaseOf } from './support/databases.js';
import { CAMPAIGN, ordersOf, worldOf } from './support/world.js';

const { fresh } = databaseOf('pglite');

it('a worker tells its orders from their lease to the commit of what came of them', async () => {
  const { issuer, platform, events, clock } = await worldOf(fresh());
  await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1) });
  platform.script.push('lost');
  platform.before = () => void (clock.now += 7);
  await issuer.work({ until: 'settled', concurrency: 1 });
  const workerId = events.flatMap((event) => ('workerId' in event ? [event.workerId] : []))[0];
  const order = { workerId, campaign: CAMPAIGN, bizNo: orderNumber(CAMPAIGN, 'user-0') };
  const tracerId = `trace-${order.bizNo.slice(0, 8)}`;
  expect(events.map(({ time: _, ...event }) => event)).toEqual([
    { type: 'orders-enqueued', campaign: CAMPAIGN, added: 1, repeated: 0 },
    { type: 'worker-started', workerId, concurrency: 1 },
    { type: 'order-started', ...order, attempt: 1 },
    {
      type: 'order-finished',
      ...order,
      attempt: 1,
      state: 'unknown',
      code: 'TRANSPORT_FAILED',
      tracerId,
      durationMilliseconds: 7,
    },
    { type: 'order-started', ...order, attempt: 2 },
    {
      type: 'order-finished',
      ...order,
      attempt: 2,
      state: 'issued',
      resultCode: 'SUCCESS',
      tracerId,
      durationMilliseconds: 7,
    },
    { type: 'worker-stopped', workerId, because: 'settled' },
  ]);
  expect(workerId).toMatch(/^[0-9a-f]{32}$/);
  for (const secret of ['user-0', 'providerUserInfo']) expect(JSON.stringify(events)).not.toContain(secret);
});

it('a listener that fails changes nothing', async () => {
  const failing = [
    () => {
      throw new Error('of the listener');
    },
    () => Promise.reject(new Error('of the listener')),
  ];
  for (const onEvent of failing) {
    const { issuer } = await worldOf(fresh(), { onEvent });
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(2) });
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ issued: 2 });
  }
});

it('OpenTelemetry: a span for each attempt of an order, and one for the worker with its events', async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const onEvent = spansFromEvents({ tracer: provider.getTracer('test') });
  const { issuer, platform } = await worldOf(fresh(), { onEvent });
  await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(2) });
  platform.script.push('lost', 'TOTAL_BUDGET_NOT_ENOUGH');
  await issuer.work({ until: 'idle', concurrency: 1 });
  const [lost, refused, worker] = exporter.getFinishedSpans();
  expect([lost?.name, refused?.name, worker?.name]).toEqual([
    'apoint order',
    'apoint order',
    'apoint worker',
  ]);
  expect(lost?.status).toMatchObject({ message: 'TRANSPORT_FAILED' });
  expect(lost?.attributes).toMatchObject({
    'apoint.campaign': CAMPAIGN,
    'apoint.attempt': 1,
    'apoint.state': 'unknown',
  });
  expect(refused?.attributes).toMatchObject({ 'apoint.result_code': 'TOTAL_BUDGET_NOT_ENOUGH' });
  expect(worker?.events.map(({ name }) => name)).toEqual(['campaign-paused']);
  expect(() => spansFromEvents({ misspelt: 1 } as never)).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID' }),
  );
});
