import { ICON_SIZES, type IconSize, iconPath } from '../../infra/skill-package/icon';
import type { LanguageModel } from '../../simulator/understanding/interaction-model';
import {
  createUnderstanding,
  readInvocation,
  type Understanding,
} from '../../simulator/understanding/understand';
import { faultsOfManifest } from './smapi-schema';

/** The locale's texts in the store. */
interface StorePage {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly examplePhrases: readonly string[];
  readonly keywords: readonly string[];
  readonly smallIconUri: string;
  readonly largeIconUri: string;
}

/** What of a manifest the rules look at; the schema looks at the rest. */
export interface Envelope {
  readonly manifest: {
    readonly publishingInformation: {
      readonly locales: Readonly<Record<string, StorePage>>;
      readonly category: string;
      readonly testingInstructions: string;
    };
    readonly privacyAndCompliance: {
      readonly locales: Readonly<
        Record<string, { readonly privacyPolicyUrl?: string; readonly termsOfUseUrl?: string }>
      >;
    } & Readonly<Record<string, unknown>>;
    readonly permissions: readonly { readonly name: string }[];
    readonly apis: { readonly custom: { readonly endpoint?: { readonly uri: string } } };
    readonly events?: {
      readonly endpoint: { readonly uri: string };
      readonly subscriptions: readonly { readonly eventName: string }[];
    };
  };
}

/** A skill package, whole. */
export interface Package {
  readonly envelope: Envelope;
  readonly models: Readonly<Record<string, LanguageModel>>;
  /** Files by their path in the package. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Finds what breaks a rule in a package: one sentence each, none when all is well. */
type Rule = (skill: Package) => string[];

const pagesOf = ({ envelope }: Package): [string, StorePage][] =>
  Object.entries(envelope.manifest.publishingInformation.locales);

/** A rule for the page of each locale. */
const onEachPage =
  (faultsOf: (page: StorePage, locale: string, skill: Package) => string[]): Rule =>
  (skill) =>
    pagesOf(skill).flatMap(([locale, page]) =>
      faultsOf(page, locale, skill).map((fault) => `${locale}: ${fault}`),
    );

const localesAgree: Rule = ({ envelope, models }) => {
  const { publishingInformation, privacyAndCompliance } = envelope.manifest;
  const spoken = Object.keys(models).toSorted().join(' ');
  return Object.entries({
    'the store': publishingInformation.locales,
    'the privacy answers': privacyAndCompliance.locales,
  }).flatMap(([place, locales]) => {
    const named = Object.keys(locales).toSorted().join(' ');
    return named === spoken ? [] : [`${place} has ${named}, the models are of ${spoken}`];
  });
};

interface Limit {
  readonly what: string;
  readonly size: number;
  readonly most: number;
}

const over = (limits: readonly Limit[]): string[] =>
  limits
    .filter(({ size, most }) => size > most)
    .map(({ what, size, most }) => `${what} has ${size} of at most ${most}`);

const lengthsFit: Rule = (skill) => [
  ...onEachPage(({ name, summary, description, examplePhrases, keywords }) =>
    over([
      { what: 'the name', size: name.length, most: 50 },
      { what: 'the summary', size: summary.length, most: 160 },
      { what: 'the description', size: description.length, most: 4_000 },
      { what: 'the list of examples', size: examplePhrases.length, most: 3 },
      { what: 'the list of keywords', size: keywords.length, most: 30 },
    ]),
  )(skill),
  ...over([
    {
      what: 'testing instructions',
      size: skill.envelope.manifest.publishingInformation.testingInstructions.length,
      most: 4_000,
    },
  ]),
];

const understandings = new Map<string, Understanding>();

/** What a device makes of what is said; made once for locales that have the same model, for it takes a while. */
const understandingOf = (languageModel: LanguageModel): Understanding => {
  const text = JSON.stringify(languageModel);
  const known =
    understandings.get(text) ?? createUnderstanding({ interactionModel: { languageModel } }, 'id');
  understandings.set(text, known);
  return known;
};

const examplesWork = onEachPage(({ examplePhrases }, locale, { models }) => {
  const model = models[locale];
  if (model === undefined) return [];
  const { understand } = understandingOf(model);
  const [opening, ...others] = examplePhrases;
  const isOpening = new RegExp(`^Alexa, (open|launch|start) ${model.invocationName}$`).test(opening ?? '');
  return [
    ...(isOpening ? [] : [`"${opening}" is not wake word, launch word and "${model.invocationName}"`]),
    ...others.flatMap((phrase) => {
      const said = readInvocation(phrase, model.invocationName);
      const isMeant =
        phrase.startsWith('Alexa, ') &&
        said.kind === 'request' &&
        understand(said.utterance, { epochMillis: 0, zone: 'UTC' }).name === 'BeginSessionIntent';
      return isMeant ? [] : [`"${phrase}" begins no session`];
    }),
  ];
});

/** Amazon's template for whatever touches on medicine, in its three points. */
const DISCLAIMER = [
  /does not provide medical advice/,
  /not a substitute for professional medical advice, diagnosis or treatment/,
  /call your local emergency number/,
];

const disclaims = onEachPage(({ description }) =>
  DISCLAIMER.every((point) => point.test(description)) ? [] : ['the description lacks the disclaimer'],
);

const claimsNothing = onEachPage(({ name, summary, description, keywords }) => {
  const text = [name, summary, description, ...keywords].join(' ');
  const claim = /\b(cures?|heals?|relie(f|ves?)|instant|proven|pain-free|treats?)\b/i.exec(text);
  const brand = /\b(amazon|alexa|echo|skill)\b/i.exec(name);
  return [
    ...(claim === null ? [] : [`claims "${claim[0]}"`]),
    ...(brand === null ? [] : [`the name has "${brand[0]}" in it`]),
  ];
});

const keywordsAreOnes = onEachPage(({ keywords }) =>
  keywords
    .filter((word, index) => word !== word.toLowerCase() || keywords.indexOf(word) !== index)
    .map((word) => `the keyword "${word}" is there twice or not in small letters`),
);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height of a PNG, from its first chunk; undefined where it is none. */
const sizeOf = (file: Buffer | undefined): readonly [number, number] | undefined =>
  file?.subarray(0, 8).equals(PNG) ? [file.readUInt32BE(16), file.readUInt32BE(20)] : undefined;

const iconsAreThere = onEachPage(({ smallIconUri, largeIconUri }, _, { files }) => {
  const uris: Readonly<Record<IconSize, string>> = { 108: smallIconUri, 512: largeIconUri };
  return ICON_SIZES.flatMap((size) => {
    const path = uris[size].replace(/^file:\/\//, '');
    if (path !== iconPath(size)) return [`${uris[size]} is not file://${iconPath(size)}`];
    const found = sizeOf(files.get(path));
    return found?.every((side) => side === size)
      ? []
      : [`${path} is ${found?.join(' by ') ?? 'no PNG in the package'}, not ${size} by ${size}`];
  });
});

const exactly = (what: string, found: readonly string[], wanted: readonly string[]): string[] => [
  ...found.filter((one) => !wanted.includes(one)).map((one) => `${what} ${one} is not used`),
  ...wanted.filter((one) => !found.includes(one)).map((one) => `${what} ${one} is missing`),
];

const asksForWhatItUses: Rule = ({ envelope }) =>
  exactly(
    'the permission',
    envelope.manifest.permissions.map(({ name }) => name),
    [
      'alexa::alerts:reminders:skill:readwrite',
      'alexa::alerts:timers:skill:readwrite',
      'alexa::person_id:read',
    ],
  );

/** What is true of this skill, and what somebody answers for who publishes it. */
const ANSWERS: Readonly<Record<string, boolean>> = {
  allowsPurchases: false,
  usesPersonalInfo: false,
  isChildDirected: false,
  isExportCompliant: true,
  containsAds: false,
  usesHealthInfo: false,
};

const answersAreTrue: Rule = ({ envelope }) =>
  Object.entries(ANSWERS)
    .filter(([question, answer]) => envelope.manifest.privacyAndCompliance[question] !== answer)
    .map(([question, answer]) => `${question} is not ${answer}`);

/** Every rule for a skill that is in development, by what it asks for. */
export const MANIFEST_RULES: Readonly<Record<string, Rule>> = {
  'what Amazon’s schema takes': ({ envelope }) => faultsOfManifest(envelope),
  'the same locales in the store, the privacy answers and the models': localesAgree,
  'no text longer than Amazon takes': lengthsFit,
  'examples that work when they are said, the first of them opening the skill': examplesWork,
  'the disclaimer': disclaims,
  'no claim, and no name of Amazon’s in ours': claimsNothing,
  'each keyword once': keywordsAreOnes,
  'icons of the right size, in the package': iconsAreThere,
  'the permissions that are used': asksForWhatItUses,
  'true answers about privacy': answersAreTrue,
};

const isAnswered: Rule = ({ envelope: { manifest } }) => {
  const { uri } = manifest.apis.custom.endpoint ?? {};
  if (uri === undefined) return ['no endpoint answers'];
  return [
    ...(manifest.events?.endpoint.uri === uri ? [] : ['events do not go where talk goes']),
    ...exactly('the event', manifest.events?.subscriptions.map(({ eventName }) => eventName) ?? [], [
      'SKILL_DISABLED',
      'REMINDER_DELETED',
    ]),
  ];
};

const hasPages: Rule = ({ envelope }) =>
  Object.entries(envelope.manifest.privacyAndCompliance.locales).flatMap(
    ([locale, { privacyPolicyUrl, termsOfUseUrl }]) =>
      Object.entries({ 'a privacy policy': privacyPolicyUrl, 'terms of use': termsOfUseUrl }).flatMap(
        ([what, address = '']) => {
          if (!URL.canParse(address)) return [`${locale} lacks ${what}`];
          const { protocol, hostname } = new URL(address);
          return [
            ...(protocol === 'https:' ? [] : [`${locale}: ${address} is not HTTPS`]),
            // Amazon refuses its own names there.
            ...(/amazon|alexa|aws/.test(hostname) ? [`${locale}: ${hostname} has a name of Amazon’s`] : []),
          ];
        },
      ),
  );

/** Rules for a skill that is to be published, on top of the others. */
export const PUBLISHING_RULES: Readonly<Record<string, Rule>> = {
  'an endpoint, for talk and for the events that are used': isAnswered,
  'a privacy policy and terms, published': hasPages,
};
