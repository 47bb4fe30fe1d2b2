// Loaded into a command before it begins: at its end it tells its processor time in microseconds and its highest memory in kilobytes, on
// descriptor 3.
import { writeSync } from 'node:fs';

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ processor: userCPUTime + systemCPUTime, memory: maxRSS }));
});
