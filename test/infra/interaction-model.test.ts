import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildInteractionModel, ModelError } from '../../infra/build/interaction-model';
import { readContent } from '../../lambda/catalogue/compiler/read-content';
import { vocabularyOf } from '../../lambda/catalogue/compiler/vocabulary';

const box = { id: 'br-box', value: 'box breathing', synonyms: ['square breathing'] };
const folder = mkdtempSync(join(tmpdir(), 'interaction-models-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A language's folder with these files in it. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const language = mkdtempSync(join(folder, 'en-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(language, name), text);
  return language;
};

const build = (files: Readonly<Record<string, string>>) =>
  buildInteractionModel(folderWith(files), { SESSION_NAME: [box] });

const MODEL = 'invocationName: gentle back\nfallbackSensitivity: MEDIUM\n';

describe('buildInteractionModel', () => {
  it('makes one model of all files of a language, patterns spelled out', () => {
    const model = build({
      'model.yaml': MODEL,
      'hello.yaml':
        'intents: { HelloIntent: { slots: { who: WHO }, samples: ["(hello|hi) {who}", "hi {who}"] } }',
      'types.yaml': 'types: { WHO: { mum: { value: mum, synonyms: [mother, mom] } } }',
      'bye.yaml': 'intents: { AMAZON.StopIntent: {} }',
      'notes.txt': 'read by nobody',
    });
    expect(model).toMatchObject({
      interactionModel: {
        languageModel: {
          invocationName: 'gentle back',
          intents: [
            { name: 'AMAZON.StopIntent', slots: [], samples: [] },
            {
              name: 'HelloIntent',
              slots: [{ name: 'who', type: 'WHO' }],
              samples: ['hello {who}', 'hi {who}'],
            },
          ],
          modelConfiguration: { fallbackIntentSensitivity: { level: 'MEDIUM' } },
        },
      },
    });
  });

  it('takes the names of sessions from the content, as titles and what else people call them', () => {
    const { interactionModel } = build({ 'model.yaml': MODEL }) as {
      interactionModel: { languageModel: { types: object[] } };
    };
    expect(interactionModel.languageModel.types).toEqual([
      {
        name: 'SESSION_NAME',
        values: [{ id: 'br-box', name: { value: 'box breathing', synonyms: ['square breathing'] } }],
      },
    ]);
  });

  it('hears every session by its title, without the comma that is for the voice', () => {
    const { content } = readContent(join(__dirname, '../../content'));
    const [english] = content.languages;
    const names = english === undefined ? [] : (vocabularyOf(english).SESSION_NAME ?? []);
    expect(names).toHaveLength(content.scores.size);
    expect(names.filter(({ value }) => value.includes(','))).toEqual([]);
    expect(names.find(({ id }) => id === 'br-478')?.value).toBe('the four seven eight breath');
  });

  it('names the intent or type that stands in two files', () => {
    const intent = 'intents: { HelloIntent: { samples: [hello] } }';
    expect(() => build({ 'model.yaml': MODEL, 'a.yaml': intent, 'b.yaml': intent })).toThrow(
      new ModelError('HelloIntent stands in two files of interaction-models'),
    );
    const type = 'types: { WHO: { mum: { value: mum, synonyms: [mother] } } }';
    expect(() => build({ 'model.yaml': MODEL, 'a.yaml': type, 'b.yaml': type })).toThrow(
      'WHO stands in two files of interaction-models',
    );
  });

  it('names the file, the key and the pattern that an author got wrong', () => {
    expect(() =>
      build({ 'model.yaml': MODEL, 'hello.yaml': 'intents: { HelloIntent: { sample: [hi] } }' }),
    ).toThrow(/hello\.yaml · intents\.HelloIntent: .*sample/);
    expect(() => build({ 'model.yaml': MODEL, 'torn.yaml': 'intents: {' })).toThrow(/torn\.yaml · /);
    expect(() =>
      build({ 'model.yaml': MODEL, 'hello.yaml': 'intents: { HelloIntent: { samples: ["(hi"] } }' }),
    ).toThrow('HelloIntent: "(hi" has a bracket without a partner');
  });

  it('asks for a name to call the skill by', () => {
    expect(() => build({ 'hello.yaml': 'intents: { HelloIntent: { samples: [hello] } }' })).toThrow(
      'no file says the invocationName',
    );
  });
});
