import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { reportOf } from '../../lambda/catalogue/compiler/variant-report';
import { realRepertoire, realVariants } from '../speech/repertory';

/**
 * Of one language, as it is deployed. What is said the third time and the sixth is about 60 kB of it; before
 * there was that, 300 kB were the limit; heat and reminders are another 12 kB of what is said.
 */
const MAX_BYTES = 415_000;

/** What is read when somebody asks, says something alarming or is on a plan: no part of a session. */
const ASKED: readonly string[] = ['answers', 'tips', 'index', 'red-flags', 'programs'].map(
  (name) => `en.${name}.json`,
);

/** Of what Lambda loads before the first word; the sessions wait beside it (decision 6). */
const MAX_MODULE_BYTES = 100_000;

const CATALOGUE = join(__dirname, '../../lambda/catalogue');
const FILES = join(CATALOGUE, 'content.generated');

describe('the compiled catalogue', () => {
  it('has all 148 variants, at most three of them on more than one page', () => {
    const repertoire = realRepertoire();
    const reports = realVariants.map(({ session, variant }) => reportOf(repertoire, session, variant));
    expect(reports).toHaveLength(148);
    const paged = reports
      .filter(({ pages }) => pages > 1)
      .map(({ session, variant }) => `${session} ${variant}`);
    // Listed, so that whoever adds a fourth sees the others.
    expect(paged.slice(3)).toEqual([]);
  });

  it('is no more than 415 kB, of which 100 kB are loaded at once', () => {
    const module = readFileSync(join(CATALOGUE, 'catalogue.generated.ts'), 'utf8');
    const sessions = readdirSync(FILES)
      .filter((file) => !ASKED.includes(file))
      .map((file) => readFileSync(join(FILES, file), 'utf8'));
    const { code } = transformSync(module, { loader: 'ts', minify: true });
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(MAX_MODULE_BYTES);
    expect(Buffer.byteLength(code + sessions.join(''))).toBeLessThanOrEqual(MAX_BYTES);
  });
});
