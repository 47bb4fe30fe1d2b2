import type { IssuerDatabase } from '@apoint/issuer';
import { apoint } from './apoint.js';
import { opened, type Place, SCHEMA } from './places.js';
import { bytesOfOrders } from './store-size.js';
import { timeOf } from './time-of.js';
import { usersFile } from './users-file.js';

/** What it took the command to enqueue a file. */
export interface Enqueuing {
  readonly place: Place['name'];
  readonly rows: number;
  readonly seconds: number;
  /** Rows in a second, in units of the database alone, which writes the same rows again in one statement. */
  readonly ofDatabase: number;
  /** Of the command, for one row. */
  readonly processorMicroseconds: number;
  readonly peakMegabytes: number;
  /** The highest memory in units of that for a file of a tenth of the rows: 1 is flat. */
  readonly ofTenth: number;
  readonly bytes: Readonly<Record<string, number>>;
}

/** The campaign that has all rows when this is done. */
export const CAMPAIGN = 'many';

/** Enqueues a CSV file by the command, which checks all rows first, and before it one of a tenth of the rows. */
export async function measureEnqueue(place: Place, directory: string, count: number): Promise<Enqueuing> {
  const tenth = await enqueued(place, 'few', await usersFile(directory, Math.ceil(count / 10)));
  const all = await enqueued(place, CAMPAIGN, await usersFile(directory, count));
  return opened(place, async (database) => ({
    place: place.name,
    rows: count,
    seconds: all.seconds,
    ofDatabase: (await writtenAgain(database)) / (all.seconds * 1000),
    processorMicroseconds: all.processorMicroseconds / count,
    peakMegabytes: all.peakMegabytes,
    ofTenth: all.peakMegabytes / tenth.peakMegabytes,
    bytes: await bytesOfOrders(database),
  }));
}

async function enqueued({ words }: Place, campaign: string, file: string) {
  await apoint('campaign', 'create', '--campaign', campaign, ...words);
  const map = [
    '--map',
    'userId=providerUserInfo.memberId',
    '--set',
    'benefitIssueDetail.benefitProductId=DEMO',
  ];
  return apoint('campaign', 'enqueue', file, '--campaign', campaign, ...words, ...map, '--yes', '--json');
}

/** The time in which the database writes the same bytes into an equal table with equal indexes, in milliseconds. */
async function writtenAgain(database: IssuerDatabase): Promise<number> {
  await database.query(`CREATE TABLE ${SCHEMA}.again (LIKE ${SCHEMA}.orders INCLUDING ALL)`, []);
  const time = await timeOf(() =>
    database.query(`INSERT INTO ${SCHEMA}.again SELECT * FROM ${SCHEMA}.orders WHERE campaign = $1`, [
      CAMPAIGN,
    ]),
  );
  await database.query(`DROP TABLE ${SCHEMA}.again`, []);
  return time;
}
