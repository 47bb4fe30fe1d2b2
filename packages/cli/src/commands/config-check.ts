import { type Arguments, type Command, EXIT } from '../command.js';
import { checkConfig, type SettingCheck } from '../config/check-config.js';
import { unknownVariables, VARIABLES } from '../config/environment.js';
import { loadConfig } from '../config/load-config.js';
import { textOption } from '../options.js';
import { printJson, printLines } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { type Style, styleFor } from '../terminal/style.js';
import { table } from '../terminal/table.js';

const HELP = `Usage: apoint config check [--config FILE] [--profile NAME]

Says what the settings are, and what is wrong with them: in apoint.config.json, in the environment, and in the files of
keys that they name. Exit code 1 if a setting is wrong or a key of the platform is your own.

  --config FILE          default: the nearest apoint.config.json, upwards from here
  --profile NAME         a profile of that file; default: the one that the file names
  --json                 print one line of JSON
  --help                 print this

These variables override the file:
${table(Object.entries(VARIABLES), '  ')}

Example:
  apoint config check --profile live
`;

export const command: Command = {
  help: HELP,
  options: { config: { type: 'string' }, profile: { type: 'string' } },
  run,
};

async function run(given: Arguments): Promise<number> {
  const which = { file: textOption(given, 'config'), profile: textOption(given, 'profile') };
  const { file, profile, config } = await loadConfig(which);
  const settings = [...(await checkConfig(config)), ...variableChecks()];
  const isGood = settings.every(({ state }) => state === 'good' || state === 'missing');
  if (given.json) printJson({ good: isGood, file, profile, settings });
  else {
    printLines(`file     ${safeLine(file ?? 'none; all settings are from the environment')}`);
    printLines(`profile  ${safeLine(profile ?? 'none')}`, '', linesOf(settings), '', verdict(isGood));
  }
  return isGood ? EXIT.ok : EXIT.failed;
}

/** A misspelt variable would silently set nothing. */
function variableChecks(): SettingCheck[] {
  return unknownVariables(process.env).map((setting) => ({
    setting,
    value: '',
    state: 'doubtful',
    remark: 'is no variable of this command; add --help to see them',
  }));
}

function linesOf(settings: readonly SettingCheck[]): string {
  const style = styleFor();
  const rows = settings.map(({ setting, value, state, remark = '' }) => [
    signOf(state, style),
    safeLine(setting),
    [safeLine(value), safeLine(remark)].filter((part) => part !== '').join('; '),
  ]);
  return table(rows);
}

function signOf(state: SettingCheck['state'], style: Style): string {
  switch (state) {
    case 'good':
      return style.green('good');
    case 'missing':
      return style.dim('absent');
    case 'doubtful':
      return style.yellow('doubtful');
    case 'wrong':
      return style.red('wrong');
  }
}

function verdict(isGood: boolean): string {
  return isGood ? 'Nothing is wrong.' : 'Something is wrong: see the lines with wrong or doubtful.';
}
