import { createSlotValueParser } from '../../../simulator/understanding/slot-values/built-in-types';
import { wallClockAt } from '../../../simulator/understanding/slot-values/moment';
import { FRIDAY_AFTERNOON } from './small-model';

const parse = createSlotValueParser();
const read = (type: string, text: string) => parse(type, text, wallClockAt(FRIDAY_AFTERNOON));

describe('AMAZON.DURATION', () => {
  it.each([
    ['ten minutes', 'PT10M'],
    ['10 min', 'PT10M'],
    ['a minute', 'PT1M'],
    ['half an hour', 'PT30M'],
    ['a half hour', 'PT30M'],
    ['an hour and a half', 'PT1H30M'],
    ['a quarter of an hour', 'PT15M'],
    ['quarter hour', 'PT15M'],
    ['three quarters of an hour', 'PT45M'],
    ['an hour and a quarter', 'PT1H15M'],
    ['an hour and three quarters', 'PT1H45M'],
    ['two minutes thirty', 'PT2M30S'],
    ['one hour and twenty', 'PT1H20M'],
    ['two and a half minutes', 'PT2M30S'],
    ['half a minute', 'PT30S'],
    ['an hour and twenty minutes', 'PT1H20M'],
    ['two minutes and thirty seconds', 'PT2M30S'],
    ['ninety seconds', 'PT90S'],
    ['for about ten minutes', 'PT10M'],
    ['a couple of minutes', 'PT2M'],
    ['half a day', 'PT12H'],
    ['a week', 'P1W'],
    ['a year and a half', 'P1Y6M'],
    ['zero minutes', 'PT0S'],
  ])('reads %s', (text, expected) => {
    expect(read('AMAZON.DURATION', text)).toBe(expected);
  });

  it.each([
    'banana minutes',
    'ten',
    'minutes',
    'ten minutes banana',
    'ten minutes ninety',
    'two minutes ten seconds five',
    '',
  ])('refuses "%s"', (text) => {
    expect(read('AMAZON.DURATION', text)).toBeUndefined();
  });
});

describe('AMAZON.NUMBER', () => {
  it.each([
    ['seven', '7'],
    ['twenty one', '21'],
    ['007', '7'],
    ['a hundred', '100'],
    ['minus three', '-3'],
    ['99999999999999999999', '99999999999999999999'],
  ])('reads %s', (text, expected) => {
    expect(read('AMAZON.NUMBER', text)).toBe(expected);
  });

  it.each(['two and a half', '3.5', 'five five', 'and', 'banana', 'seven bananas', ''])(
    'refuses "%s"',
    (text) => {
      expect(read('AMAZON.NUMBER', text)).toBeUndefined();
    },
  );
});

describe('AMAZON.TIME', () => {
  it.each([
    ['seven', '07:00'],
    ['at 7pm', '19:00'],
    ['seven thirty', '07:30'],
    ['19:30', '19:30'],
    ['half past seven', '07:30'],
    ['quarter to nine pm', '20:45'],
    ['twenty five to nine', '08:35'],
    ['five past three', '03:05'],
    ["eight o'clock", '08:00'],
    ['seven in the evening', '19:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['the morning', 'MO'],
    ['in the afternoon', 'AF'],
    ['this evening', 'EV'],
    ['tonight', 'NI'],
    ['in ten minutes', '15:40'],
    ['now', '15:30'],
  ])('reads %s', (text, expected) => {
    expect(read('AMAZON.TIME', text)).toBe(expected);
  });

  it.each(['25', 'banana', 'tomorrow morning', 'the third of march', 'half past', '99:99', ''])(
    'refuses "%s"',
    (text) => {
      expect(read('AMAZON.TIME', text)).toBeUndefined();
    },
  );
});

describe('AMAZON.DATE', () => {
  it.each([
    ['today', '2026-11-20'],
    ['tonight', '2026-11-20'],
    ['the day after tomorrow', '2026-11-22'],
    ['friday', '2026-11-20'],
    ['on monday', '2026-11-23'],
    ['in three days', '2026-11-23'],
    ['the third of march', '2027-03-03'],
    ['november 21st', '2026-11-21'],
    ['february thirtieth', '?'],
    ['the 30th of february', '?'],
    ['the thirty first of april', '?'],
    ['next week', '2026-W48'],
    ['the weekend', '2026-W47-WE'],
    ['november', '2026-11'],
    ['march', '2027-03'],
    ['last month', '2026-10'],
    ['2027', '2027'],
    ['now', 'PRESENT_REF'],
  ])('reads %s', (text, expected) => {
    expect(read('AMAZON.DATE', text)).toBe(expected);
  });

  it.each(['banana', 'second', 'seven', 'today banana', ''])('refuses "%s"', (text) => {
    expect(read('AMAZON.DATE', text)).toBeUndefined();
  });
});

describe('createSlotValueParser', () => {
  it('does not mix up the days and minutes it remembers', () => {
    const later = wallClockAt({
      ...FRIDAY_AFTERNOON,
      epochMillis: FRIDAY_AFTERNOON.epochMillis + 86_460_000,
    });
    expect(read('AMAZON.DATE', 'tomorrow')).toBe('2026-11-21');
    expect(parse('AMAZON.DATE', 'tomorrow', later)).toBe('2026-11-22');
    expect(read('AMAZON.TIME', 'now')).toBe('15:30');
    expect(parse('AMAZON.TIME', 'now', later)).toBe('15:31');
  });

  it('knows no other type', () => {
    expect(read('AMAZON.City', 'london')).toBeUndefined();
  });
});

describe('wallClockAt', () => {
  it('refuses a zone that does not exist', () => {
    expect(() => wallClockAt({ ...FRIDAY_AFTERNOON, zone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});
