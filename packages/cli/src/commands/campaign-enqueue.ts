import { enqueueFile } from '../campaign/enqueue-file.js';
import { MAPPING_OPTIONS } from '../campaign/rows/mapping.js';
import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { TARGET_OPTIONS } from '../campaign/target.js';
import { orInWords } from '../campaign/with-issuer.js';
import type { Command } from '../command.js';
import { WHICH_CONFIG_HELP } from '../config/config-options.js';

const help = `Usage: apoint campaign enqueue FILE --campaign NAME --map COLUMN=MEMBER... [options]

Makes an order of each row of a CSV or NDJSON file of any size; - is the standard
input. All rows are checked before the first is stored. A file with bad rows is
refused as a whole. The same command again continues where it was stopped: what
is there already is only counted.

  --campaign NAME        the campaign
${STORE_HELP}  --map COLUMN=MEMBER    the member of the request that a column fills; may be repeated
  --set MEMBER=TEXT      a member that is the same in all; MEMBER:=JSON for anything but a text
  --key COLUMN           names a row: the same key is one issue. Default: the column
                         that is mapped to a member of providerUserInfo
  --points N             how many points each order is, for limits and totals
  --points-column COLUMN the same from a column
  --format WORD          csv or ndjson; default: by the first character of the file
  --skip-bad FILE        leaves bad rows out, and writes them to this new file
  --yes                  does not ask
  --url URL              where the workers send to, for the question
  --keys DIR             they send to the apoint sandbox that runs with the keys of this
                         directory, which needs no question
${WHICH_CONFIG_HELP}  --json                 lines of JSON: what was checked, what was enqueued
  --help                 print this

A CSV file has a header line. Its delimiter is a comma, a semicolon, a tab or |,
whichever the header has. Cells stay texts, but for bizDate. An empty cell of a
column that is used makes a bad row.

Exit code: 0 enqueued, 1 the answer was no, 2 it could not be done; stderr says why.

Example: apoint campaign enqueue users.csv --campaign spring --data ./points \\
           --map userId=providerUserInfo.memberId --keys ./keys
`;

export const command: Command = {
  help,
  words: 1,
  options: {
    ...STORE_OPTIONS,
    ...MAPPING_OPTIONS,
    ...TARGET_OPTIONS,
    format: { type: 'string' },
    'skip-bad': { type: 'string' },
  },
  run: (given) => orInWords(given, () => enqueueFile(given)),
};
