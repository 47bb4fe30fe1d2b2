import { runCell } from './cell.js';

// For runtimes with a command line: the address of the input is the last argument. Fetch posts the output.
const [inputUrl = '', reportUrl = ''] = process.argv.slice(-2);
await fetch(reportUrl, { method: 'POST', body: JSON.stringify(await runCell(inputUrl)) });
