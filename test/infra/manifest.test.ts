import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  SKILL_MANIFEST,
  type SkillManifest,
  withEndpoint,
  withPages,
} from '../../infra/build/skill-manifest';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { checkInteractionModel, loadInteractionModel } from '../../simulator/understanding/interaction-model';
import { type Envelope, MANIFEST_RULES, type Package, PUBLISHING_RULES } from './manifest-rules';
import { faultsOfManifest } from './smapi-schema';

const FOLDER = join(__dirname, '../../dist/skill-package');
const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:GentleBack';
const PAGES = 'https://pages.example/gentle-back/';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const files = new Map(filesIn(FOLDER).map((path) => [relative(FOLDER, path), readFileSync(path)]));
const models = Object.fromEntries(
  [...files.keys()]
    .filter((path) => path.startsWith('interactionModels/'))
    .map((path) => [
      path.slice(-'en-US.json'.length, -'.json'.length),
      checkInteractionModel(loadInteractionModel(join(FOLDER, path))),
    ]),
);

const BUILT: SkillManifest = JSON.parse(String(files.get('skill.json')));
const packageOf = (envelope: SkillManifest): Package => ({
  envelope: envelope as unknown as Envelope,
  models,
  files,
});

describe('the skill package', () => {
  it('has the manifest, the icons and a model for each locale, and nothing else', () => {
    expect([...files.keys()].toSorted()).toEqual([
      'assets/images/icon-108.png',
      'assets/images/icon-512.png',
      ...['AU', 'CA', 'GB', 'IN', 'US'].map((place) => `interactionModels/custom/en-${place}.json`),
      'skill.json',
    ]);
  });

  it.each(Object.entries(MANIFEST_RULES))('has %s', (_, rule) => {
    expect(rule(packageOf(BUILT))).toEqual([]);
  });

  it('stays what Amazon takes when it is deployed and published', () => {
    const published = withPages(withEndpoint(BUILT, ARN), PAGES);
    expect(faultsOfManifest(published)).toEqual([]);
    expect(published.manifest?.apis?.custom?.endpoint).toEqual({ uri: ARN });
    expect(published.manifest?.privacyAndCompliance?.locales?.['en-GB']).toEqual({
      privacyPolicyUrl: 'https://pages.example/gentle-back/privacy',
      termsOfUseUrl: 'https://pages.example/gentle-back/terms',
    });
    const rules = Object.values({ ...MANIFEST_RULES, ...PUBLISHING_RULES });
    expect(rules.flatMap((rule) => rule(packageOf(published)))).toEqual([]);
  });

  it('cannot be published before it is deployed, and its pages are somewhere', () => {
    const faults = Object.values(PUBLISHING_RULES).flatMap((rule) => rule(packageOf(SKILL_MANIFEST)));
    expect(faults).toContain('no endpoint answers');
    expect(faults).toContain('en-US lacks a privacy policy');
  });

  it('promises as many sessions as there are', () => {
    const { description } = SKILL_MANIFEST.manifest.publishingInformation.locales['en-US'] ?? {};
    expect(description).toContain(`There are ${Object.keys(catalogue.scores).length} sessions`);
  });
});

type Store = Envelope['manifest']['publishingInformation'];
type Page = Store['locales'][string];

const changed = (skill: Package, change: Partial<Envelope['manifest']>): Package => ({
  ...skill,
  envelope: { manifest: { ...skill.envelope.manifest, ...change } },
});

const withPage =
  (change: (page: Page) => Partial<Page>) =>
  (skill: Package): Package => {
    const { publishingInformation } = skill.envelope.manifest;
    const page = publishingInformation.locales['en-US'] as Page;
    return changed(skill, {
      publishingInformation: {
        ...publishingInformation,
        locales: { ...publishingInformation.locales, 'en-US': { ...page, ...change(page) } },
      },
    });
  };

const withAnswer =
  (answer: Readonly<Record<string, boolean>>) =>
  (skill: Package): Package =>
    changed(skill, {
      privacyAndCompliance: { ...skill.envelope.manifest.privacyAndCompliance, ...answer },
    });

const withoutIndia = ({ 'en-IN': _, ...others }: Package['models']): Package['models'] => others;

const withPermissions = (...names: string[]) => ({ permissions: names.map((name) => ({ name })) });

const withFile =
  (path: string, file: Buffer) =>
  (skill: Package): Package => ({ ...skill, files: new Map([...skill.files, [path, file]]) });

/** A package with one thing wrong, the rule that finds it, and what the rule says. */
const BROKEN: readonly (readonly [string, (skill: Package) => Package, string])[] = [
  [
    'what Amazon’s schema takes',
    (skill) => changed(skill, { permission: [] } as object),
    'must NOT have additional properties: permission',
  ],
  [
    'what Amazon’s schema takes',
    (skill) => changed(skill, withPermissions('alexa::alerts:reminders')),
    'must be equal to one of the allowed values',
  ],
  [
    'the same locales in the store, the privacy answers and the models',
    (skill) => ({ ...skill, models: withoutIndia(skill.models) }),
    'the store has en-AU en-CA en-GB en-IN en-US, the models are of en-AU en-CA en-GB en-US',
  ],
  [
    'the same locales in the store, the privacy answers and the models',
    (skill) =>
      changed(skill, {
        privacyAndCompliance: { ...skill.envelope.manifest.privacyAndCompliance, locales: { 'en-US': {} } },
      }),
    'the privacy answers has en-US, the models are of',
  ],
  [
    'no text longer than Amazon takes',
    withPage(({ summary }) => ({ summary: summary.repeat(2) })),
    'the summary has 224 of at most 160',
  ],
  [
    'no text longer than Amazon takes',
    withPage(() => ({ keywords: Array.from({ length: 31 }, (_, index) => `word ${index}`) })),
    'the list of keywords has 31 of at most 30',
  ],
  [
    'no text longer than Amazon takes',
    withPage(({ examplePhrases }) => ({ examplePhrases: [...examplePhrases, 'Alexa, stop'] })),
    'the list of examples has 4 of at most 3',
  ],
  [
    'no text longer than Amazon takes',
    (skill) =>
      changed(skill, {
        publishingInformation: {
          ...skill.envelope.manifest.publishingInformation,
          testingInstructions: 'Say "yes". '.repeat(400),
        },
      }),
    'testing instructions has 4400 of at most 4000',
  ],
  [
    'examples that work when they are said, the first of them opening the skill',
    withPage(({ examplePhrases: [, second = '', third = ''] }) => ({ examplePhrases: [second, third] })),
    'is not wake word, launch word and "gentle back"',
  ],
  [
    'examples that work when they are said, the first of them opening the skill',
    withPage(({ examplePhrases: [first = ''] }) => ({
      examplePhrases: [first, 'Alexa, ask gentle back to order a pizza'],
    })),
    '"Alexa, ask gentle back to order a pizza" begins no session',
  ],
  [
    'the disclaimer',
    withPage(({ description }) => ({ description: description.replace('does not provide', 'provides') })),
    'the description lacks the disclaimer',
  ],
  [
    'no claim, and no name of Amazon’s in ours',
    withPage(() => ({ summary: 'Relieves headaches.' })),
    'claims "Relieves"',
  ],
  [
    'no claim, and no name of Amazon’s in ours',
    withPage(() => ({ name: 'The Gentle Alexa Back' })),
    'the name has "Alexa" in it',
  ],
  [
    'each keyword once',
    withPage(({ keywords }) => ({ keywords: [...keywords, 'sleep'] })),
    'the keyword "sleep" is there twice',
  ],
  [
    'icons of the right size, in the package',
    withPage(() => ({ smallIconUri: 'https://pages.example/icon.png' })),
    'https://pages.example/icon.png is not file://assets/images/icon-108.png',
  ],
  [
    'icons of the right size, in the package',
    withFile('assets/images/icon-108.png', files.get('assets/images/icon-512.png') as Buffer),
    'icon-108.png is 512 by 512, not 108 by 108',
  ],
  [
    'icons of the right size, in the package',
    withFile('assets/images/icon-512.png', Buffer.from('<svg/>')),
    'icon-512.png is no PNG in the package',
  ],
  [
    'the permissions that are used',
    (skill) =>
      changed(skill, withPermissions('alexa::alerts:timers:skill:readwrite', 'alexa::person_id:read')),
    'the permission alexa::alerts:reminders:skill:readwrite is missing',
  ],
  [
    'the permissions that are used',
    (skill) =>
      changed(skill, {
        permissions: [...skill.envelope.manifest.permissions, { name: 'alexa::profile:email:read' }],
      }),
    'the permission alexa::profile:email:read is not used',
  ],
  ['true answers about privacy', withAnswer({ usesPersonalInfo: true }), 'usesPersonalInfo is not false'],
  [
    'an endpoint, for talk and for the events that are used',
    (skill) => changed(skill, { apis: { custom: {} } }),
    'no endpoint answers',
  ],
  [
    'an endpoint, for talk and for the events that are used',
    (skill) =>
      changed(skill, {
        events: { endpoint: { uri: `${ARN}-other` }, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
      }),
    'the event REMINDER_DELETED is missing',
  ],
  [
    'a privacy policy and terms, published',
    (skill) => packageOf(withPages(skill.envelope as unknown as SkillManifest, 'http://alexa.example')),
    'alexa.example has a name of Amazon’s',
  ],
];

describe('the rules', () => {
  const rules = { ...MANIFEST_RULES, ...PUBLISHING_RULES };
  const whole = packageOf(withPages(withEndpoint(BUILT, ARN), PAGES));

  it.each(BROKEN)('find what breaks them: %s (%#)', (name, breakIt, fault) => {
    expect(rules[name]?.(breakIt(whole))).toContainEqual(expect.stringContaining(fault));
  });

  it('are each seen to fail', () => {
    expect([...new Set(BROKEN.map(([name]) => name))].toSorted()).toEqual(Object.keys(rules).toSorted());
  });
});
