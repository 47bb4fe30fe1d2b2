import { runCell } from './cell.js';

/** For a worker: a request starts the suite, with the address of the input in its query. */
const worker = {
  async fetch(request: Request): Promise<Response> {
    const query = new URL(request.url).searchParams;
    return Response.json(await runCell(query.get('input') ?? ''));
  },
};

// biome-ignore lint/style/noDefaultExport: a worker is found by it
export default worker;
