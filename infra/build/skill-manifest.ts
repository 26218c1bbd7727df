import type { v1 } from 'ask-smapi-model';
import { type IconSize, iconPath } from '../skill-package/icon';
import { ENGLISH_PAGE } from '../skill-package/store-page';
import { TESTING_INSTRUCTIONS } from '../skill-package/testing-instructions';
import { LOCALES } from './locales';

/** A skill's manifest, in the words of Amazon's skill management API. */
export type SkillManifest = v1.skill.Manifest.SkillManifestEnvelope;

/** Icons lie in the package that the manifest comes with. */
const iconUri = (size: IconSize): string => `file://${iconPath(size)}`;

const inEveryLocale = <Part>(part: Part): Record<string, Part> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, part]));

/**
 * What Alexa is asked for: heat that is spent in quiet rings by her timers, everything else by her reminders. People are
 * asked before anything is set, each time. A voice that she recognises has an id of its own, which keeps what one does
 * apart from what others in the home do; without this permission nobody is ever recognised.
 */
const PERMISSIONS: readonly v1.skill.Manifest.PermissionName[] = [
  'alexa::alerts:reminders:skill:readwrite',
  'alexa::alerts:timers:skill:readwrite',
  'alexa::person_id:read',
];

/** Events outside of talk that the skill does something about; others would only cost invocations. */
const EVENTS: readonly v1.skill.Manifest.EventNameType[] = ['SKILL_DISABLED', 'REMINDER_DELETED'];

/**
 * The skill as its users and Amazon's testers find it, in every locale that is built. It knows neither the function
 * that answers (`withEndpoint`) nor where the privacy policy is published (`withPages`): both are of a deployment.
 */
export const SKILL_MANIFEST = {
  manifest: {
    manifestVersion: '1.0',
    publishingInformation: {
      locales: inEveryLocale({
        ...ENGLISH_PAGE,
        smallIconUri: iconUri(108),
        largeIconUri: iconUri(512),
      }),
      isAvailableWorldwide: true,
      distributionMode: 'PUBLIC',
      category: 'HEALTH_AND_FITNESS',
      testingInstructions: TESTING_INSTRUCTIONS,
    },
    privacyAndCompliance: {
      allowsPurchases: false,
      // Means what tells who somebody is: a name, an address. What they did is kept by an id that Alexa made up.
      usesPersonalInfo: false,
      isChildDirected: false,
      isExportCompliant: true,
      containsAds: false,
      // Means the law on health insurance of the United States, under which we are nobody.
      usesHealthInfo: false,
      locales: inEveryLocale({}),
    },
    permissions: PERMISSIONS.map((name) => ({ name })),
    apis: { custom: { interfaces: [] } },
  },
} satisfies SkillManifest;

/**
 * The manifest of a skill that is answered by a function, for talk and for events. Amazon takes it only when the
 * function exists and lets Alexa in; events without an endpoint are no manifest at all, so they come with it.
 *
 * @param arn of the function
 */
export const withEndpoint = (envelope: SkillManifest, arn: string): SkillManifest => ({
  ...envelope,
  manifest: {
    ...envelope.manifest,
    apis: {
      ...envelope.manifest?.apis,
      custom: { ...envelope.manifest?.apis?.custom, endpoint: { uri: arn } },
    },
    events: { endpoint: { uri: arn }, subscriptions: EVENTS.map((eventName) => ({ eventName })) },
  },
});

/**
 * The manifest of a skill whose privacy policy and terms are published: docs/privacy.md and docs/terms.md, as pages
 * of whoever runs the skill, because it is they who keep what is kept. Amazon asks for them when a skill is
 * published; one in development, on your own devices, does without.
 *
 * @param address of the folder that has the pages `privacy` and `terms`, by HTTPS
 */
export const withPages = (envelope: SkillManifest, address: string): SkillManifest => {
  const folder = address.replace(/\/+$/, '');
  return {
    ...envelope,
    manifest: {
      ...envelope.manifest,
      privacyAndCompliance: {
        ...envelope.manifest?.privacyAndCompliance,
        locales: inEveryLocale({
          privacyPolicyUrl: `${folder}/privacy`,
          termsOfUseUrl: `${folder}/terms`,
        }),
      },
    },
  };
};
