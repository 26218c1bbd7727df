import { hear, heard, SKILL_ID } from './small-model';

const authority = (type: string) => `amzn1.er-authority.echo-sdk.${SKILL_ID}.${type}`;

describe('slots', () => {
  it('all stand in the intent, filled or not, as Alexa sends them', () => {
    const resolutions = {
      resolutionsPerAuthority: [
        {
          authority: authority('SESSION_NAME'),
          status: { code: 'ER_SUCCESS_MATCH' },
          values: [{ value: { name: 'box breathing', id: 'br-box' } }],
        },
      ],
    };
    expect(hear('start square breathing')).toEqual({
      name: 'BeginSessionIntent',
      confirmationStatus: 'NONE',
      slots: {
        session: {
          name: 'session',
          value: 'square breathing',
          confirmationStatus: 'NONE',
          source: 'USER',
          resolutions,
          slotValue: { type: 'Simple', value: 'square breathing', resolutions },
        },
        length: { name: 'length', confirmationStatus: 'NONE', source: 'USER' },
        duration: { name: 'duration', confirmationStatus: 'NONE', source: 'USER' },
      },
    });
  });

  it('of an unknown name keep the raw words and match nothing', () => {
    const session = hear('start Quantum Breathing please').slots?.session;
    expect(session?.value).toBe('quantum breathing');
    expect(session?.resolutions?.resolutionsPerAuthority).toEqual([
      { authority: authority('SESSION_NAME'), status: { code: 'ER_SUCCESS_NO_MATCH' } },
    ]);
  });

  it("of Alexa's own types have a value and no resolutions", () => {
    const duration = hear('ten minutes of box breathing').slots?.duration;
    expect(duration?.slotValue).toEqual({ type: 'Simple', value: 'PT10M' });
    expect(duration).not.toHaveProperty('resolutions');
  });

  it('offer every value that shares a synonym', () => {
    expect(heard('deep breathing')).toBe('BeginSessionIntent session=br-belly/br-478');
  });

  it.each([
    ['the box breathing exercise', 'session=br-box'],
    ['box breathing exercises', 'session=br-box'],
    ['guide me through leg up the wall', 'session=rx-wall'],
    ['shoulder roll', 'session=rx-wall'],
    ['childs pose', 'session=st-child'],
    ['4-7-8', 'session=br-478'],
    ['start a flare up box breathing', 'session=br-box length=flare'],
  ])('take a name with an article, a plural or a filler more or less: %s', (utterance, expected) => {
    expect(heard(utterance)).toBe(`BeginSessionIntent ${expected}`);
  });

  it('prefer one long name to two halves of it', () => {
    expect(heard('long exhale breathing')).toBe('BeginSessionIntent session=br-long');
    expect(heard('short exhale breathing')).toBe('BeginSessionIntent session=br-exhale length=short');
  });

  it('leave to the sentence the words that are its own', () => {
    expect(hear('start box breathing session').slots?.session?.value).toBe('box breathing');
    expect(hear('start the box breathing exercise').slots?.session?.value).toBe('box breathing exercise');
  });

  it('are rather unknown than heard without one of their words', () => {
    expect(heard('start the box breathing quantum session')).toBe('BeginSessionIntent session=?');
    expect(heard('a lovely session')).toBe('BeginSessionIntent length=?');
  });

  it.each([
    ['quantum breathing'],
    ['start the'],
    ['start what you want with all of my other things'],
    ['start stop'],
    ['start juggling seven purple flaming torches'],
    ['guide me through cats with it outside'],
  ])('take an unknown name only where words of the sample vouch for it: %s', (utterance) => {
    expect(heard(utterance)).toBe('AMAZON.FallbackIntent');
  });

  it.each([
    ['banana minutes of belly breathing', 'session=br-belly duration=?'],
    ['banana of belly breathing', 'session=br-belly duration=?'],
    ['banana box breathing', 'session=br-box duration=?'],
    ['start box breathing for bananas', 'session=br-box duration=?'],
  ])('of an unreadable duration are a question mark: %s', (utterance, expected) => {
    expect(heard(utterance)).toBe(`BeginSessionIntent ${expected}`);
  });

  it('of an unreadable time are a question mark, of an unreadable bare one nothing', () => {
    expect(heard('remind me at bananas')).toBe('SetReminderIntent time=?');
    expect(heard('banana minutes')).toBe('AMAZON.FallbackIntent');
  });

  it.each([
    ['ten minutes', 'BeginSessionIntent duration=PT10M'],
    ['start box breathing for about ten minutes', 'BeginSessionIntent session=br-box duration=PT10M'],
    ['a quarter of an hour of box breathing', 'BeginSessionIntent session=br-box duration=PT15M'],
    ['seven', 'RateComfortIntent score=7'],
    ['my comfort is 3', 'RateComfortIntent score=3'],
    ['seven out of ten', 'RateComfortIntent score=7'],
    ['remind me at quarter to nine pm', 'SetReminderIntent time=20:45'],
    ['remind me tomorrow at 7:30', 'SetReminderIntent day=2026-11-21 time=07:30'],
    ['remind me in the morning', 'SetReminderIntent time=MO'],
    ['remind me at 7 p.m.', 'SetReminderIntent time=19:00'],
    ['remind me every Mondays', 'SetReminderIntent weekday=monday'],
  ])("read Alexa's own types in their sentence: %s", (utterance, expected) => {
    expect(heard(utterance)).toBe(expected);
  });

  it('read days by the calendar of the person, not of the machine', () => {
    const nearMidnight = Date.UTC(2026, 10, 20, 23, 30);
    const inTokyo = { epochMillis: nearMidnight, zone: 'Asia/Tokyo' };
    const inHonolulu = { epochMillis: nearMidnight, zone: 'Pacific/Honolulu' };
    expect(heard('remind me tomorrow', inTokyo)).toBe('SetReminderIntent day=2026-11-22');
    expect(heard('remind me tomorrow', inHonolulu)).toBe('SetReminderIntent day=2026-11-21');
  });
});
