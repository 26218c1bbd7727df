import { SKILL_MANIFEST } from '../../infra/build/skill-manifest';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { openConversation } from '../../lambda/dialogue/open';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import type { Language } from '../../lambda/session/language';
import { lineOf } from '../../lambda/speech/stage';
import { Stand } from '../dialogue/stand';

const language = catalogue.languages.en as Language;

/** That this is no medicine and finds nothing out; whoever hears it knows what it is not. */
const DISCLAIMER = /(not a medical service|not provide medical advice).*diagnos/s;

const said = (key: 'welcome-first' | 'help', seed: number): string =>
  lineOf(language, { key, values: { where: 'idle' } }, seed).join(' ');

describe('that this is no medical service', () => {
  it('is said at the first launch, and stands on a card after it, word for word', () => {
    const stand = new Stand(NO_PROGRESS);
    const { say, card } = stand.turn(openConversation);
    expect(say[0]?.key).toBe('welcome-first');
    expect(said('welcome-first', 0)).toMatch(DISCLAIMER);
    expect(card).toEqual({ title: 'Gentle Back', text: said('welcome-first', 0) });
  });

  it('sends no card at any later launch', () => {
    const stand = new Stand({ ...NO_PROGRESS, welcomedAt: 1 });
    expect(stand.turn(openConversation).card).toBeUndefined();
  });

  it('is in the help, however often it is asked for', () => {
    const all = (language.say.help ?? []).map((_, seed) => said('help', seed));
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter((text) => !DISCLAIMER.test(text))).toEqual([]);
  });

  it('is in the store, in every locale', () => {
    const { locales } = SKILL_MANIFEST.manifest.publishingInformation;
    const silent = Object.entries(locales).filter(([, { description }]) => !DISCLAIMER.test(description));
    expect(Object.keys(locales)).toHaveLength(5);
    expect(silent).toEqual([]);
  });

  it('claims nothing in the store that no session may claim', () => {
    const { locales } = SKILL_MANIFEST.manifest.publishingInformation;
    for (const { summary, description } of Object.values(locales)) {
      expect(`${summary} ${description}`).not.toMatch(/\b(heal|cure|relieve|instant|proven|pain-free)/i);
    }
  });
});
