import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadInteractionModel } from '../../simulator/understanding/interaction-model';
import { createUnderstanding, readInvocation } from '../../simulator/understanding/understand';
import { faultsOfManifest } from './smapi-schema';

const PACKAGE = join(__dirname, '../../dist/skill-package');

interface Locale {
  readonly summary: string;
  readonly examplePhrases: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(PACKAGE, 'skill.json'), 'utf8'));
const locales: [string, Locale][] = Object.entries(manifest.manifest.publishingInformation.locales);

describe('the skill manifest', () => {
  it('is what Amazon takes', () => {
    expect(faultsOfManifest(manifest)).toEqual([]);
    expect(faultsOfManifest({ ...manifest, manifests: {} })).toEqual([
      ' must NOT have additional properties: manifests',
    ]);
  });

  it('presents the skill where there is a model to talk to it, and nowhere else', () => {
    const models = readdirSync(join(PACKAGE, 'interactionModels/custom')).map((file) =>
      file.replace('.json', ''),
    );
    expect(locales.map(([locale]) => locale).toSorted()).toEqual(models.toSorted());
  });

  it.each(locales)('keeps to the lengths that Amazon takes: %s', (_, { summary, examplePhrases }) => {
    expect(summary.length).toBeLessThanOrEqual(160);
    expect(examplePhrases.length).toBeLessThanOrEqual(3);
  });

  it.each(locales)('gives examples that work when they are said: %s', (locale, { examplePhrases }) => {
    const model = loadInteractionModel(join(PACKAGE, `interactionModels/custom/${locale}.json`));
    const { understand } = createUnderstanding(model, 'id');
    const { invocationName } = model.interactionModel.languageModel;
    const [opening, ...others] = examplePhrases.map((phrase) => readInvocation(phrase, invocationName));
    expect(opening).toEqual({ kind: 'launch' });
    for (const invocation of others) {
      expect(invocation).toMatchObject({ kind: 'request' });
      const said = invocation.kind === 'request' ? invocation.utterance : '';
      expect(understand(said, { epochMillis: 0, zone: 'UTC' }).name).toBe('BeginSessionIntent');
    }
  });
});
