import { no, yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { browse } from '../../lambda/dialogue/browse';
import { continueSession } from '../../lambda/dialogue/continue';
import type { Decision } from '../../lambda/dialogue/decision';
import { findSession } from '../../lambda/dialogue/find-session';
import { beenSeen, fine } from '../../lambda/dialogue/fine';
import { help } from '../../lambda/dialogue/help';
import { hurts } from '../../lambda/dialogue/hurts';
import { launch } from '../../lambda/dialogue/launch';
import { missedIt } from '../../lambda/dialogue/missed';
import type { Moment } from '../../lambda/dialogue/moment';
import { openConversation } from '../../lambda/dialogue/open';
import { answerFlag, painMeant } from '../../lambda/dialogue/red-flags/answer-flag';
import { askedAfter } from '../../lambda/dialogue/red-flags/asked-after';
import { clarifying } from '../../lambda/dialogue/red-flags/clarifying';
import { quietCard } from '../../lambda/dialogue/red-flags/quiet';
import { conversationEnded, stop } from '../../lambda/dialogue/stop';
import { unsure } from '../../lambda/dialogue/to-a-caution';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import type { Decide } from '../../lambda/skill';
import { begun, breathing, offered, paused, stretching } from './in-session';
import { at, EVENING, heard, Stand } from './stand';

const flag =
  (id: string): Decide =>
  (moment) =>
    answerFlag(moment, id);

const choosing = (): Stand => {
  const stand = new Stand();
  stand.turn(openConversation);
  stand.turn(no);
  return stand;
};

const STATES: readonly (readonly [string, () => Stand])[] = [
  ['before anything', () => new Stand()],
  ['while choosing', choosing],
  ['to an offer', offered],
  ['in a movement', () => stretching().after(at(2))],
  ['in a breath', () => breathing().after(at(2))],
  ['under heat', () => begun('ht-rest').after(at(2))],
  ['after the last words', () => breathing().after(at(9))],
  ['in a pause', () => paused()],
  [
    'when nothing could be read',
    () => {
      const stand = new Stand();
      stand.progress = undefined;
      return stand;
    },
  ],
];

/** Of each tier one: its flag, whether it closes, and whether it leaves movement out. */
const TIERS = [
  ['E', 'RF-01', true, false],
  ['crisis', 'RF-17', true, false],
  ['ask', 'RF-17-ask', false, false],
  ['U', 'RF-10', false, true],
  ['S', 'RF-12', false, true],
  ['P', 'RF-14', false, true],
] as const;

const QUIET = ['breathing', 'imagery', 'meditation'];

/** What is offered or begun, by kind. */
const kindsIn = (moment: Moment, { state, page }: Decision): (string | undefined)[] => {
  const named =
    state.mode === 'choosing'
      ? [...state.offered, ...(state.more ?? [])]
      : state.mode === 'offering'
        ? [state.session]
        : [];
  const ids = page === undefined ? named : [...named, page.run.session];
  return ids.map((id) => moment.shelf.find((card) => card.id === id)?.kind);
};

const cases = STATES.flatMap(([where, begin]) =>
  TIERS.map(([tier, id, closes, calms]) => ({ where, begin, tier, id, closes, calms })),
);

describe('a red flag', () => {
  it.each(cases)('of tier $tier is answered $where', ({ begin, id, closes, calms }) => {
    const stand = begin();
    const decision = stand.turn(flag(id));
    expect(decision.page).toBeUndefined();
    expect(decision.ask === undefined).toBe(closes);
    expect(decision.calm === true).toBe(calms);
    expect(stand.state.mode).not.toBe('guiding');
    expect(stand.state.mode).not.toBe('paused');
    if (closes) expect(stand.progress?.place).toBeUndefined();
  });

  it('of an emergency says the number and nothing after it, on a card as well', () => {
    const decision = new Stand().turn(flag('RF-01'));
    expect(decision.say[0]?.values?.text).toBe(
      'This could be your heart. Please stop and call nine one one now, or ask someone near you to call.',
    );
    expect(decision.card).toEqual({
      title: 'Please get help now',
      text: 'This could be your heart. Please stop and call 911 now, or ask someone near you to call.',
    });
    expect(heard(decision)).toEqual(['red-flag']);
  });

  it('of an emergency leaves no place to go on from', () => {
    const stand = breathing();
    stand.after(at(2)).turn(flag('RF-08'));
    expect(stand.progress?.flagged).toEqual({ tier: 'E', at: stand.now });
    expect(heard(stand.turn(continueSession))).toContain('nothing-to-pick-up');
  });

  it('counts a session that was over by then', () => {
    const stand = breathing();
    stand.after(at(4, 58)).turn(flag('RF-01'));
    expect(stand.progress?.sessions).toBe(1);
  });
});

describe('seeing somebody soon', () => {
  it('is advised once in 14 days', () => {
    const stand = new Stand();
    expect(heard(stand.turn(flag('RF-12')))).toEqual(['red-flag', 'start-with?']);
    stand.now += 13 * 24 * 60 * 60 * 1_000;
    expect(heard(stand.turn(flag('RF-09')))).toEqual(['said-lately', 'start-with?']);
    stand.now += 2 * 24 * 60 * 60 * 1_000;
    expect(heard(stand.turn(flag('RF-12')))).toEqual(['red-flag', 'start-with?']);
  });

  it('is advised again where nothing is known of the last time', () => {
    const stand = new Stand();
    stand.progress = undefined;
    stand.turn(flag('RF-12'));
    expect(heard(stand.turn(flag('RF-12')))).toContain('red-flag');
  });
});

const WISHES: readonly (readonly [string, Decide])[] = [
  ['a stretch by name', (moment) => beginSession(moment, { session: 'st-neck' })],
  ['a heat session by name', (moment) => beginSession(moment, { session: 'ht-rest' })],
  ['stretches of any kind', (moment) => beginSession(moment, { kind: 'stretch' })],
  ['anything', (moment) => beginSession(moment, {})],
  ['something for the neck', (moment) => findSession(moment, { area: 'neck' })],
  ['a list', (moment) => browse(moment, {})],
  ['a list of strength', (moment) => browse(moment, { kind: 'strength' })],
  ['to go on', continueSession],
  ['yes', yes],
  ['no', no],
  ['what is not understood', missedIt],
  ['that it hurts', hurts],
];

describe('after a red flag that leaves the conversation open', () => {
  it.each(
    ['RF-10', 'RF-12', 'RF-14'].flatMap((id) => WISHES.map(([wish, decide]) => ({ id, wish, decide }))),
  )('$id nothing but what is quiet is offered or begun: $wish', ({ id, decide }) => {
    const stand = stretching();
    stand.after(at(2)).turn(flag(id));
    stand.turn((moment) => {
      const decision = decide(moment);
      expect(kindsIn(moment, decision).filter((kind) => !QUIET.includes(kind ?? ''))).toEqual([]);
      return decision;
    });
  });

  it('a stretch would be begun without it', () => {
    const stand = stretching();
    stand.after(at(2)).turn(flag('RF-10'));
    stand.calm = undefined;
    expect(stand.turn((moment) => beginSession(moment, { session: 'st-neck' })).page).toBeDefined();
  });

  it('says why, and offers something quiet in its place', () => {
    const stand = new Stand();
    stand.turn(flag('RF-10'));
    expect(heard(stand.turn((moment) => beginSession(moment, { session: 'st-neck' })))).toEqual([
      'calm-for-now',
      'start-with?',
    ]);
  });
});

describe('something quiet', () => {
  const quietFor = (leftOut: readonly string[], shelf?: (moment: Moment) => Moment['shelf']): string => {
    let id = '';
    new Stand().turn((moment) => {
      id = quietCard({
        ...moment,
        settings: { leftOut: [...leftOut] },
        shelf: shelf?.(moment) ?? moment.shelf,
      }).id;
      return stop(moment);
    });
    return id;
  };

  it('is short and has no hold', () => {
    expect(quietFor([])).toBe('br-minute');
  });

  it('is whatever else is quiet where that is not there', () => {
    const others = (moment: Moment) =>
      moment.shelf.filter(({ id }) => ['st-neck', 'br-six-ladder'].includes(id));
    expect(quietFor([], others)).toBe('br-six-ladder');
  });
});

describe('dizzy', () => {
  it('in a movement ends it, says what to do, and offers breathing', () => {
    const stand = stretching();
    expect(heard(stand.after(at(2)).turn(flag('RF-15')))).toEqual(['red-flag', 'start-with?']);
    expect(stand.state).toMatchObject({ mode: 'offering', session: 'br-minute' });
    expect(heard(stand.turn(continueSession))).toContain('nothing-to-pick-up');
  });

  it('in a breath pauses it, and offers the gentle one or to stop', () => {
    const stand = begun('br-belly');
    expect(heard(stand.after(at(2)).turn(flag('RF-15')))).toEqual(['red-flag', 'gentle-one?']);
    expect(stand.turn(no).ask).toBeUndefined();
  });

  it('in the gentle one asks whether to stop', () => {
    const stand = begun('br-belly', { length: 'flare' });
    expect(heard(stand.after(at(1)).turn(flag('RF-15')))).toEqual(['red-flag', 'stop-here?']);
    expect(stand.turn(yes).ask).toBeUndefined();
  });

  it('elsewhere says what to do, and is over', () => {
    expect(heard(new Stand().turn(flag('RF-15')))).toEqual(['red-flag']);
    expect(heard(new Stand().turn(flag('RF-16')))).toEqual(['red-flag']);
  });

  it('by heat takes the heat off and offers something without', () => {
    const stand = begun('ht-rest');
    expect(heard(stand.after(at(2)).turn(flag('RF-16')))).toEqual(['red-flag', 'start-with?']);
    expect(stand.state).toMatchObject({ mode: 'offering', session: 'br-minute' });
  });
});

describe('"do you mean the pain, or …"', () => {
  const asked = (): Stand => {
    const stand = new Stand();
    stand.turn((moment) => clarifying(moment, flag('RF-17-ask')));
    return stand;
  };
  const answer = (decide: Decide): Decision => asked().turn((moment) => clarifying(moment, decide));
  const tierOf = ({ events }: Decision): unknown =>
    events.flatMap((event) => (event.kind === 'flagged' ? [event.flagged.tier] : []))[0];

  it.each([
    ['just the pain', painMeant],
    ['no', no],
    ['it hurts', hurts],
  ] as const)('answered %s is about the pain', (_, decide) => {
    const decision = answer(decide);
    expect(heard(decision)).toEqual(['red-flag', 'here-for-you?']);
    expect(decision.calm).toBe(true);
  });

  it.each<readonly [string, Decide]>([
    ['yes', yes],
    ['not sure', unsure],
  ])('answered with %s counts as a crisis', (_, decide) => {
    const decision = answer(decide);
    expect(tierOf(decision)).toBe('crisis');
    expect(decision.ask).toBeUndefined();
  });

  it.each<readonly [string, Decide]>([
    ['something that is not understood', missedIt],
    ['a session', (moment) => beginSession(moment, { session: 'br-box' })],
    ['that all is fine, which is neither', fine],
    ['opening again', openConversation],
  ])('answered with %s is asked once more, and then counts as a crisis', (_, decide) => {
    const stand = asked();
    expect(heard(stand.turn((moment) => clarifying(moment, decide)))).toEqual(['pain-or-crisis?']);
    expect(tierOf(stand.turn((moment) => clarifying(moment, decide)))).toBe('crisis');
  });

  it('can be stopped, with the number to call; and explained', () => {
    expect(tierOf(answer(stop))).toBeUndefined();
    expect(answer(stop).ask).toBeUndefined();
    expect(heard(answer(stop))).toEqual(['red-flag']);
    expect(heard(answer(help))).toEqual(['help', 'pain-or-crisis?']);
  });

  it('says nothing to who left without a word', () => {
    expect(answer((moment) => conversationEnded(moment, false)).say).toEqual([]);
  });

  it('is no question any more once something else was said', () => {
    expect(heard(answer(flag('RF-01')))).toEqual(['red-flag']);
    const stand = asked();
    stand.asked = undefined;
    expect(heard(stand.turn((moment) => clarifying(moment, missedIt)))).not.toContain('red-flag');
  });
});

describe('where nobody asked how they are', () => {
  it('"I\'m fine" turns down what is offered, and "I\'ve been to hospital" is no answer', () => {
    expect(offered().turn(fine).state).not.toMatchObject({ session: 'br-belly' });
    expect(offered().turn(beenSeen).isMiss).toBe(true);
  });
});

describe('the next opening', () => {
  const opened = (tier: 'E' | 'crisis' | 'S', decide: Decide = openConversation): Stand => {
    const stand = new Stand({ ...NO_PROGRESS, sessions: 3, flagged: { tier, at: EVENING - at(60) } });
    stand.turn((moment) => askedAfter(moment, decide));
    return stand;
  };
  const said = ({ last }: Stand): string[] => heard(last as Decision);

  it.each(['E', 'crisis'] as const)('after %s asks kindly, until a yes', (tier) => {
    const stand = opened(tier);
    expect(said(stand)).toEqual(['kind-check', 'all-right-now?']);
    expect(stand.progress?.flagged).toBeDefined();
    stand.turn((moment) => askedAfter(moment, yes));
    expect(stand.progress?.flagged).toBeUndefined();
    expect(heard(stand.turn((moment) => askedAfter(moment, openConversation)))).not.toContain('kind-check');
  });

  it.each<readonly [string, Decide]>([
    ['no', no],
    ['not sure', unsure],
    ['it hurts', hurts],
    ['a session', (moment) => beginSession(moment, { session: 'st-neck' })],
    ['opening again', openConversation],
  ])('begins nothing after %s, and asks the next time', (_, reply) => {
    const stand = opened('E');
    expect(heard(stand.turn((moment) => askedAfter(moment, reply)))).toEqual(['then-get-help']);
    expect(heard(stand.turn((moment) => askedAfter(moment, openConversation)))).toContain('kind-check');
  });

  it('asks once more what was not heard, and again after help', () => {
    const stand = opened('E');
    const reply = (decide: Decide): string[] => heard(stand.turn((moment) => askedAfter(moment, decide)));
    expect(reply(help)).toEqual(['help', 'all-right-now?']);
    expect(reply(missedIt)).toEqual(['all-right-now?']);
    expect(reply(missedIt)).toEqual(['then-get-help']);
  });

  it.each<readonly [string, Decide]>([
    ['that all is fine', fine],
    ['that they were seen in hospital', beenSeen],
  ])('goes on after a word %s, and asks no more', (_, reply) => {
    const stand = opened('E');
    expect(heard(stand.turn((moment) => askedAfter(moment, reply)))).toEqual([expect.stringMatching(/\?$/)]);
    expect(heard(stand.turn((moment) => askedAfter(moment, launch)))).not.toContain('kind-check');
  });

  it('asks once more of somebody who opens it again instead of an answer', () => {
    const stand = opened('E', launch);
    expect(heard(stand.turn((moment) => askedAfter(moment, launch)))).toEqual(['all-right-now?']);
    expect(heard(stand.turn((moment) => askedAfter(moment, launch)))).toEqual(['then-get-help']);
  });

  it('asks before a session that was asked for by name', () => {
    expect(said(opened('E', (moment) => beginSession(moment, { session: 'st-neck' })))).toEqual([
      'kind-check',
      'all-right-now?',
    ]);
  });

  it.each<readonly [string, Decide]>([
    ['a stop', stop],
    ['another red flag', flag('RF-01')],
    ['pain or a crisis', flag('RF-17-ask')],
  ])('is not held up by it: %s', (_, decide) => {
    expect(said(opened('E', decide))).not.toContain('kind-check');
  });

  it('after advice to see somebody is an opening like any other', () => {
    expect(said(opened('S'))).not.toContain('kind-check');
  });

  it('goes on after a yes, and offers nothing after a no', () => {
    expect(opened('E').turn(yes).ask).toBeDefined();
    expect(heard(opened('E').turn(no))).toEqual(['then-get-help']);
  });
});
