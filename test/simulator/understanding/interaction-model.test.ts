import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkInteractionModel,
  loadInteractionModel,
  UnderstandingModelError,
} from '../../../simulator/understanding/interaction-model';
import { smallModel } from './small-model';

const folder = mkdtempSync(join(tmpdir(), 'interaction-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const modelWith = (intent: object) => ({
  interactionModel: { languageModel: { invocationName: 'gentle back', intents: [intent] } },
});

describe('loadInteractionModel', () => {
  it('gives the model as it is in the file', () => {
    expect(loadInteractionModel(written('good.json', JSON.stringify(smallModel)))).toEqual(smallModel);
  });

  it('says which file cannot be read', () => {
    expect(() => loadInteractionModel(join(folder, 'none.json'))).toThrow(
      /none\.json · cannot be read as JSON: ENOENT/,
    );
    expect(() => loadInteractionModel(written('torn.json', '{"interac'))).toThrow(UnderstandingModelError);
  });

  it('says where the shape is wrong', () => {
    const path = written('shape.json', JSON.stringify(modelWith({ name: 7 })));
    expect(() => loadInteractionModel(path)).toThrow(/languageModel\.intents\.0\.name: .*string/);
    expect(() => loadInteractionModel(written('null.json', 'null'))).toThrow(/null\.json · the whole file: /);
  });
});

describe('checkInteractionModel', () => {
  it('leaves keys alone that we do not read', () => {
    const model = { ...modelWith({ name: 'HelloIntent', samples: ['hello'], later: 1 }), version: '4' };
    expect(checkInteractionModel(model).intents[0]?.name).toBe('HelloIntent');
  });

  it('names the slot of an unknown type', () => {
    const intent = { name: 'HelloIntent', slots: [{ name: 'city', type: 'AMAZON.City' }] };
    expect(() => checkInteractionModel(modelWith(intent))).toThrow(
      'HelloIntent: the slot "city" has the unknown type "AMAZON.City"',
    );
  });

  it('names the sample with a slot that its intent does not have', () => {
    const intent = { name: 'HelloIntent', samples: ['hello { friend }'] };
    expect(() => checkInteractionModel(modelWith(intent))).toThrow(
      'HelloIntent: the sample "hello { friend }" has no slot "friend"',
    );
  });
});
