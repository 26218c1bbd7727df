import { FAULT_NAMES, readFault } from '../../simulator/alexa-service/named-faults';
import { readDeed } from '../../simulator/deed';
import { doWith, readUtterance, sayTo } from '../../simulator/utterance';
import { enterBedroom, STARTS_AT } from './device/bedroom';
import { closing } from './device/responses';

describe('what somebody does among what they say', () => {
  it.each([
    ['+8h', { kind: 'wait', millis: 8 * 3_600_000 }],
    ['+1h30m', { kind: 'wait', millis: 90 * 60_000 }],
    [' +2d ', { kind: 'wait', millis: 48 * 3_600_000 }],
    ['app: delete reminders', { kind: 'app', action: 'delete reminders' }],
    ['app:refuse timers', { kind: 'app', action: 'refuse timers' }],
    ['open gentle back', undefined],
    ['@20s pause', undefined],
  ])('%s', (line, deed) => {
    expect(readDeed(line)).toEqual(deed);
  });

  it.each(['+soon', '+8', 'app: buy reminders'])('"%s" is told to be none, with what there is', (line) => {
    expect(() => readUtterance(line)).toThrow(/\+8h.*"app: delete reminders"/);
  });

  it('lets time pass without a word', async () => {
    const { device, requests } = enterBedroom(() => closing());
    expect(await sayTo(device, readUtterance('+8h'))).toEqual([]);
    expect(await doWith(device, { kind: 'app', action: 'allow timers' })).toEqual([]);

    expect(device.now).toBe(STARTS_AT + 8 * 3_600_000);
    expect(requests).toEqual([]);
  });
});

describe('a fault on the command line', () => {
  it('is a service and a way to fail', () => {
    expect(readFault('reminders=black-hole')).toEqual({ family: 'reminders', fault: { kind: 'silence' } });
    expect(readFault('timers=504')).toMatchObject({ family: 'timers', fault: { status: 504 } });
    for (const name of FAULT_NAMES) expect(readFault(`settings=${name}`)).toBeDefined();
    for (const text of ['', 'reminders', 'reminders=', 'pigeons=500', 'reminders=whim', 'reminders=toString'])
      expect(readFault(text)).toBeUndefined();
  });
});
