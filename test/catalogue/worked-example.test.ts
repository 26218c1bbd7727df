import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { type ContentCopy, mistakesAfter, withContentCopy } from './broken-content';

const README = readFileSync(join(__dirname, '../../content/README.md'), 'utf8');

/** Files that the README tells its reader to write: fenced YAML whose first line names its path. */
const FILES = [...README.matchAll(/```yaml\n# content\/(\S+)\n([\s\S]*?)```/g)].map(
  ([block, path = '']) => [path, block.replace(/^```yaml\n|```$/g, '')] as const,
);

const writeExamples = ({ write }: ContentCopy): void => {
  for (const [path, text] of FILES) write(path, text);
};

/** Lines of the README that show what `npm run content` tells of a mistake. */
const SHOWN_MISTAKES = README.split('\n').filter((line) => /^[\w/-]+\.yaml:\d+ · /.test(line));

/** The closed lists of the README, as rows of key and words. */
const LISTS = [...README.matchAll(/^\| `([\w-]+)` +\| ((?:`[\w-]+` ?)+) *\|$/gm)].map(
  ([, key = '', words = '']) => [key, words.match(/[\w-]+/g) ?? []] as const,
);

describe('the closed lists of content/README.md', () => {
  it('are five', () => {
    expect(LISTS.map(([key]) => key)).toEqual(['positions', 'areas', 'needs', 'equipment', 'skip-when']);
  });

  it.each(LISTS)('have all words of %s, and no others', (key, words) => {
    const [told] = mistakesAfter(({ change }) =>
      change('sessions/br-box.yaml', new RegExp(`^${key}: \\[.*\\]`, 'm'), `${key}: [unheard-of]`),
    );
    expect(told).toContain(`use one of ${words.join(', ')}, or take it out`);
  });
});

describe('the worked example of content/README.md', () => {
  it('names its files', () => {
    expect(FILES.map(([path]) => path)).toEqual([
      'sessions/br-evening.yaml',
      'en/br-evening.yaml',
      'sessions/br-parts.yaml',
      'en/br-parts.yaml',
    ]);
  });

  it('compiles to the line that is shown', () => {
    const { reports } = withContentCopy((copy) => {
      writeExamples(copy);
      return compileContent(copy.folder);
    });
    const evening = reports.find(({ session }) => session === 'br-evening');
    const shown = /^br-evening +short +2:42 +(\d+) page +(\d+) characters +(\d+) steps +(\d+) s$/m.exec(
      README,
    );
    expect(shown?.slice(1).map(Number)).toEqual([
      evening?.pages,
      evening?.characters,
      evening?.steps,
      evening?.seconds,
    ]);
  });

  it('shows mistakes as they are told', () => {
    const told = [
      ...mistakesAfter((copy) => {
        writeExamples(copy);
        copy.change('sessions/br-evening.yaml', 'length: 2:42', 'length: 2:40');
        copy.change('en/br-evening.yaml', 'Nothing left to hold.', 'Sleep heals.');
      }),
      ...mistakesAfter((copy) => {
        writeExamples(copy);
        copy.change('sessions/br-evening.yaml', 'times: 11', 'tims: 11');
      }),
    ];
    expect(SHOWN_MISTAKES.toSorted()).toEqual(told.toSorted());
  });
});
