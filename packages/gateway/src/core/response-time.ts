import { formatTime } from '@apoint/canonical-request';
import type { GatewayOptions } from './options.js';

const SECOND = 1000;

/** Tells the `Response-Time` of an answer that is made now. It counts in seconds, so it is formatted once a second. */
export function responseTimes({ now = Date.now, timeOffsetMinutes }: GatewayOptions): () => string {
  let second: number | undefined;
  let text = '';
  return () => {
    const moment = now();
    if (second !== Math.floor(moment / SECOND)) {
      text = formatTime(moment, { offsetMinutes: timeOffsetMinutes });
      second = Math.floor(moment / SECOND);
    }
    return text;
  };
}
