import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { catalogue } from '../../lambda/catalogue/catalogue.generated';

const read = (file: string): unknown => parse(readFileSync(join(__dirname, '../..', file), 'utf8'));

const { types } = read('interaction-models/en/settings.yaml') as {
  types: Record<string, Record<string, { value: string; synonyms: string[] }>>;
};
const groups = read('content/leave-out.yaml') as Record<string, { when?: string[] }>;
const named = Object.keys(catalogue.languages.en?.leaveOut ?? {});

describe('what may be left out', () => {
  it.each(['EXCLUSION', 'REASON', 'POSTURE'])('is all that %s leads to', (type) => {
    expect(Object.keys(types[type] ?? {}).filter((id) => !named.includes(id))).toEqual([]);
  });

  it('can be asked for, each group of it', () => {
    const asked = ['EXCLUSION', 'REASON', 'POSTURE'].flatMap((type) => Object.keys(types[type] ?? {}));
    expect(Object.keys(groups).filter((group) => !asked.includes(group))).toEqual([]);
  });

  it('is kept under no word that a person gives as a reason', () => {
    const reasons = Object.values(types.REASON ?? {}).flatMap(({ value, synonyms }) => [value, ...synonyms]);
    const words = new Set(reasons.flatMap((reason) => reason.toLowerCase().split(/\W+/)));
    const telling = ['pregnant', 'asthma', 'diabetes', 'osteoporosis', 'fibromyalgia', 'whiplash', 'panic'];
    expect(telling.filter((word) => !words.has(word))).toEqual([]);
    expect(Object.keys(groups).filter((group) => telling.some((word) => group.includes(word)))).toEqual([]);
  });
});
