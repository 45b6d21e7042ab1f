import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../scripts/report/arguments';

const complete = ['contacts.csv', '--month', '2025-03', '--out', 'report.xlsx'];

describe('the command line of npm run report', () => {
  it('takes files, month and workbook', () => {
    expect(readArguments(complete)).toEqual({
      kind: 'run',
      arguments: {
        files: ['contacts.csv'],
        sample: false,
        month: 45717, // =DATE(2025,3,1) in Excel
        out: 'report.xlsx',
        overwrite: false,
        map: null,
        dates: null,
        currency: 'EUR',
      },
    });
  });

  it('takes several files, a map, the order of dates and a currency', () => {
    const parsed = readArguments([
      ...complete,
      'more.csv',
      '--map',
      'map.json',
      '--dates',
      'mdy',
      '--currency',
      'USD',
    ]);
    expect(parsed).toMatchObject({
      arguments: { files: ['contacts.csv', 'more.csv'], map: 'map.json', dates: 'MDY', currency: 'USD' },
    });
  });

  it('takes the sample instead of files, with its last month', () => {
    const parsed = readArguments(['--sample', '--out', 'sample.xlsx']);
    expect(parsed).toMatchObject({ kind: 'run', arguments: { sample: true, month: 45_992 } }); // =DATE(2025,12,1)
    if (parsed.kind !== 'run') throw new Error('not read');
    expect(parsed.arguments.files.map((file) => file.split('/').at(-1))).toEqual([
      'hubspot-contacts-sample.csv',
    ]);
  });

  it('shows the usage on request', () => expect(readArguments(['--help'])).toEqual({ kind: 'help' }));

  const wrongs: [string, string[], RegExp][] = [
    ['no file', ['--month', '2025-03', '--out', 'r.xlsx'], /No file was named/],
    ['no month', ['a.csv', '--out', 'r.xlsx'], /--month is missing/],
    ['a month in words', ['a.csv', '--month', 'March', '--out', 'r.xlsx'], /"March" was given/],
    ['a thirteenth month', ['a.csv', '--month', '2025-13', '--out', 'r.xlsx'], /"2025-13" was given/],
    ['no workbook', ['a.csv', '--month', '2025-03'], /--out is missing/],
    [
      'another kind of file',
      ['a.csv', '--month', '2025-03', '--out', 'r.csv'],
      /must end in \.xlsx; "r\.csv"/,
    ],
    ['an order that is none', [...complete, '--dates', 'ymd'], /must be dmy or mdy; "ymd"/],
    ['a currency sign', [...complete, '--currency', '€'], /three capital letters/],
    ['files beside the sample', ['a.csv', '--sample', '--out', 'r.xlsx'], /--sample brings its own data/],
    ['an unknown option', [...complete, '--moth', '2025-03'], /--moth.*The options are/],
  ];
  it.each(wrongs)('names what is wrong with %s', (_what, argv, message) => {
    const parsed = readArguments(argv);
    expect(parsed.kind).toBe('wrong');
    expect(parsed).toMatchObject({ message: expect.stringMatching(message) as string });
  });
});
