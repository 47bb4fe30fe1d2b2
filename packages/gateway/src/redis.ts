export {
  createRedisReplayGuard,
  type RedisClient,
  type RedisReplayGuardOptions,
} from './redis-replay-guard.js';
export type { ReplayGuard } from './replay.js';
