/** Below the ports that a system hands out by itself: nobody else is given one that a test has just freed. */
const FIRST = 20_000;
const LAST = 29_999;

/** Starts something on one of the quiet ports that is free. */
export async function onQuietPort<Started>(start: (port: number) => Promise<Started>): Promise<Started> {
  for (let port = FIRST + (process.pid % 5000); port <= LAST; port++) {
    try {
      return await start(port);
    } catch (error) {
      if (!String(error).includes('EADDRINUSE')) throw error;
    }
  }
  throw new Error('No quiet port is free.');
}
