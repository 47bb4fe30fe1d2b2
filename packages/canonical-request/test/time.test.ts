import { type FormatTimeOptions, formatTime, parseTime } from '@apoint/canonical-request';
import { ApointError } from '@apoint/primitives/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../tools/testing/refusal.js';

/** Any code units, lone surrogates among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));

// 2024-05-22T06:42:21+05:30, the sample of the published page.
const SAMPLE = Date.UTC(2024, 4, 22, 1, 12, 21);
const milliseconds = (text: string): number => parseTime(text).epochMilliseconds;

describe('parseTime', () => {
  it.each([
    ['2024-05-22T06:42:21+05:30', 0],
    ['2024-05-22T06:42:21+0530', 0],
    ['2024-05-22T01:12:21Z', 0],
    ['2024-05-22T01:12:21+00:00', 0],
    ['2024-05-22T01:12:21-00:00', 0],
    ['2024-05-22T01:12:21+0000', 0],
    ['2024-05-21T21:12:21-04:00', 0],
    ['2024-05-22T09:12:21.1+08:00', 100],
    ['2024-05-22T09:12:21.12+08:00', 120],
    ['2024-05-22T09:12:21.123+0800', 123],
    ['2024-05-22T09:12:21.123999999Z'.replace('09', '01'), 123],
    ['2024-05-22T09:12:21.000999999+08:00', 0],
    ['2024-05-22T06:42+05:30', -21_000],
    ['2024-05-22T06:42+0530', -21_000],
    ['2024-05-22T01:12Z', -21_000],
    ['2024-05-21T21:12-04:00', -21_000],
    ['1716340341000', 0],
    ['1716340341456', 456],
  ])('protocol 5: accepts %s', (text, beyond) => {
    expect(parseTime(text)).toEqual({ text, epochMilliseconds: SAMPLE + beyond });
  });

  it.each([
    ['no zone', '2024-05-22T06:42:21'],
    ['a date alone', '2024-05-22'],
    ['a blank in place of the T', '2024-05-22 06:42:21Z'],
    ['lower case', '2024-05-22t06:42:21z'],
    ['a fraction of a minute', '2024-05-22T06:42.5Z'],
    ['a colon without seconds', '2024-05-22T06:42:Z'],
    ['no minutes', '2024-05-22T06Z'],
    ['an hour as zone', '2024-05-22T06:42:21+05'],
    ['a zone without sign', '2024-05-22T06:42:2105:30'],
    ['a zone of a day', '2024-05-22T06:42:21+24:00'],
    ['a zone of 60 minutes', '2024-05-22T06:42:21+00:60'],
    ['a dot without digits', '2024-05-22T06:42:21.Z'],
    ['a comma before the fraction', '2024-05-22T06:42:21,5Z'],
    ['ten digits of fraction', '2024-05-22T06:42:21.1234567890Z'],
    ['two digits of year', '24-05-22T06:42:21Z'],
    ['a year of six digits', '+002024-05-22T06:42:21Z'],
    ['a blank behind it', '2024-05-22T06:42:21Z '],
    ['a line break behind it', '2024-05-22T06:42:21Z\n'],
    ['Arabic digits', '٢٠٢٤-05-22T06:42:21Z'],
    ['a minus that is none', '2024-05-22T06:42:21\u221204:00'],
    ['HTTP style', 'Wed, 22 May 2024 01:12:21 GMT'],
    ['epoch seconds', '1716340341'],
    ['12 digits', '171634034100'],
    ['14 digits', '17163403410000'],
    ['a negative number', '-716340341000'],
    ['nothing', ''],
  ])('protocol 5: refuses %s', (_, text) => {
    expect(refusal(() => parseTime(text))).toBe('TIME_INVALID');
  });

  it.each([undefined, null, 1716340341000, new Date(SAMPLE), ['1716340341000']])(
    'refuses what is no text: %j',
    (value) => {
      expect(refusal(() => parseTime(value as unknown as string))).toBe('TIME_INVALID');
    },
  );

  it.each([
    '2024-02-31',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-01-32',
  ])('protocol 5: checks the calendar: no %s', (date) => {
    expect(refusal(() => parseTime(`${date}T00:00:00Z`))).toBe('TIME_INVALID');
  });

  it.each(['24:00:00', '00:60:00', '23:59:60'])('protocol 5: checks the clock: no %s', (time) => {
    expect(refusal(() => parseTime(`2024-05-22T${time}Z`))).toBe('TIME_INVALID');
  });

  it('protocol 5: agrees with Date on every day there is', () => {
    const days = fc.date({
      min: new Date(0),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        expect(milliseconds(date.toISOString())).toBe(date.getTime());
      }),
    );
    expect(milliseconds('2024-02-29T00:00:00Z')).toBe(Date.UTC(2024, 1, 29));
    expect(milliseconds('2000-02-29T00:00:00Z')).toBe(Date.UTC(2000, 1, 29));
    expect(milliseconds('0000-01-01T00:00:00Z')).toBe(Date.parse('0000-01-01T00:00:00Z'));
    expect(milliseconds('0099-12-31T00:00:00Z')).toBe(Date.parse('0099-12-31T00:00:00Z'));
  });

  it('protocol 5: agrees with Date on every fraction of up to nine digits, cut off at three', () => {
    const fraction = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fraction, (digits) => {
        const expected = Date.parse(`2024-05-22T01:12:21.${digits.padEnd(3, '0').slice(0, 3)}Z`);
        expect(milliseconds(`2024-05-22T01:12:21.${digits}Z`)).toBe(expected);
        expect(milliseconds(`2024-05-22T06:42:21.${digits}+0530`)).toBe(expected);
      }),
    );
  });

  it('throws nothing but an ApointError, and is not slow', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789-:T.Z+', '2024-05-22T06:42:21') });
    fc.assert(
      fc.property(fc.oneof(near, anyText), (text) => {
        try {
          parseTime(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ApointError);
        }
      }),
      { numRuns: 300 },
    );
    expect(refusal(() => parseTime('1'.repeat(5_000_000)))).toBe('TIME_INVALID');
    expect(refusal(() => parseTime(`2024-05-22T06:42:21.${'1'.repeat(5_000_000)}`))).toBe('TIME_INVALID');
  });
});

describe('formatTime', () => {
  it('protocol 5: writes YYYY-MM-DDTHH:mm:ss±HH:mm in the zone asked for', () => {
    expect(formatTime(SAMPLE, { offsetMinutes: 330 })).toBe('2024-05-22T06:42:21+05:30');
    expect(formatTime(new Date(SAMPLE), { offsetMinutes: -240 })).toBe('2024-05-21T21:12:21-04:00');
    expect(formatTime(SAMPLE, { offsetMinutes: -1 })).toBe('2024-05-22T01:11:21-00:01');
  });

  it('protocol 5: UTC is written +00:00', () => {
    expect(formatTime(SAMPLE, { offsetMinutes: 0 })).toBe('2024-05-22T01:12:21+00:00');
    expect(formatTime(SAMPLE, { offsetMinutes: -0 })).toBe('2024-05-22T01:12:21+00:00');
  });

  it("protocol 5: the default zone is the machine's at that moment", () => {
    for (const month of [0, 6]) {
      const date = new Date(2024, month, 15, 12, 30, 45);
      const text = formatTime(date);
      expect(text).toMatch(/^2024-0[17]-15T12:30:45[+-]\d\d:\d\d$/);
      expect(milliseconds(text)).toBe(date.getTime());
    }
  });

  it('cuts fractions of a second off', () => {
    expect(formatTime(SAMPLE + 999, { offsetMinutes: 0 })).toBe('2024-05-22T01:12:21+00:00');
    expect(formatTime(-1, { offsetMinutes: 0 })).toBe('1969-12-31T23:59:59+00:00');
  });

  it('is undone by parseTime, to the second', () => {
    const moment = fc.integer({
      min: Date.parse('0000-01-02T00:00:00Z'),
      max: Date.parse('9999-12-30T23:59:59Z'),
    });
    const offset = fc.integer({ min: -1439, max: 1439 });
    fc.assert(
      fc.property(moment, offset, (value, offsetMinutes) => {
        const text = formatTime(value, { offsetMinutes });
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(milliseconds(text)).toBe(Math.floor(value / 1000) * 1000);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an offset of a day', SAMPLE, 1440],
    ['an offset of minus a day', SAMPLE, -1440],
    ['half a minute', SAMPLE, 0.5],
    ['an offset that is no number', SAMPLE, Number.NaN],
    ['an offset in words', SAMPLE, '480'],
    ['no moment', Number.NaN, 0],
    ['an invalid date', new Date(Number.NaN), 0],
    ['the year 10000', Date.UTC(10_000, 0, 1), 0],
    ['the year 10000 by its zone', Date.UTC(9999, 11, 31, 23), 60],
    ['the year before 0', Date.parse('-000001-12-31T23:59:59Z'), 0],
    ['a moment beyond Date', 9e15, 0],
  ])('TIME_INVALID for %s', (_, moment, offsetMinutes) => {
    expect(refusal(() => formatTime(moment, { offsetMinutes: offsetMinutes as number }))).toBe(
      'TIME_INVALID',
    );
  });

  it.each([{ offset: 330 }, { offsetMinutes: 330, zone: 'Asia/Hong_Kong' }, null, 330, '+05:30'])(
    'OPTION_INVALID for %j, which is no option',
    (options) => {
      expect(refusal(() => formatTime(SAMPLE, options as FormatTimeOptions))).toBe('OPTION_INVALID');
    },
  );
});
