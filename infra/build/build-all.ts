import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { buildContent } from '../../lambda/catalogue/compiler/build-content';
import { buildInteractionModel } from './interaction-model';
import { bundleLambda, type Weight } from './lambda-bundle';
import { LOCALES } from './locales';
import { SKILL_MANIFEST, withPages } from './skill-manifest';

const writeJson = (path: string, value: unknown): void => {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
};

/** What a build came to. */
export interface Built extends Weight {
  readonly variants: number;
}

/**
 * Builds everything that leaves this repository: the Lambda's bundle and the skill package.
 *
 * @param root of the checkout, with a slash at the end
 * @param pages address of the folder where the privacy policy and the terms are published, where they are
 * @throws ContentError, ModelError when the content or the interaction model cannot be compiled; the bundle
 *   that was built before is untouched
 */
export const buildAll = async (root: string, pages?: string): Promise<Built> => {
  const { vocabularies, reports } = buildContent();
  const models = `${root}dist/skill-package/interactionModels/custom`;
  mkdirSync(models, { recursive: true });
  cpSync(`${root}infra/skill-package/assets`, `${root}dist/skill-package/assets`, { recursive: true });
  for (const locale of LOCALES) {
    const tag = locale.slice(0, 2);
    const vocabulary = vocabularies[tag];
    if (vocabulary === undefined) continue;
    writeJson(
      `${models}/${locale}.json`,
      buildInteractionModel(`${root}interaction-models/${tag}`, vocabulary),
    );
  }
  writeJson(
    `${root}dist/skill-package/skill.json`,
    pages === undefined ? SKILL_MANIFEST : withPages(SKILL_MANIFEST, pages),
  );
  return { variants: reports.length, ...(await bundleLambda(root)) };
};
