import { join } from 'node:path';
import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { coverageTable } from '../../lambda/catalogue/compiler/coverage-table';
import { itAnswers, mistakesAfter, withContentCopy } from './broken-content';

const COVERAGE = 'coverage.yaml';
const ROW_1 = 'where: [session:br-minute, answer:Q1]';
const ROW_2 = 'where: [tip:T1, rule:gently, reminder:R-breath]';
const OR = 'lead it to something that is there, or tell under not-served why not';

describe('where the points of the articles are served', () => {
  itAnswers([
    [
      'a row that is not there',
      COVERAGE,
      'rows: 3',
      'rows: 4',
      ['coverage.yaml:9 · rows.S0-004 · missing: write where this point is served, or not-served: why'],
    ],
    [
      'a row of no article',
      COVERAGE,
      'rows: 3',
      'rows: 2',
      ['coverage.yaml:12 · rows.S0-003 · is a point of no article: take it out, or count it under articles'],
    ],
    [
      'a row that stands there twice',
      COVERAGE,
      'S0-003:',
      'S0-002:',
      ['coverage.yaml:12 · S0-002 · is here twice: keep one of the two'],
    ],
    [
      'a row that leads nowhere',
      COVERAGE,
      ', not-served: promotion',
      '',
      ['coverage.yaml:12 · rows.S0-003 · leads nowhere: write where, or not-served: why'],
    ],
    [
      'a misspelt session',
      COVERAGE,
      ROW_1,
      'where: [session:br-minut, answer:Q1]',
      [
        `coverage.yaml:10 · rows.S0-001.where.1 · there is no session br-minut: did you mean br-minute? If it is gone, ${OR}`,
      ],
    ],
    [
      'a tip in small letters',
      COVERAGE,
      'tip:T1,',
      'tip:t1,',
      [`coverage.yaml:11 · rows.S0-002.where.1 · there is no tip t1: did you mean T1? If it is gone, ${OR}`],
    ],
    [
      'a red flag that nobody looks for',
      COVERAGE,
      ROW_1,
      'where: [session:br-minute, red-flag:flood]',
      [`coverage.yaml:10 · rows.S0-001.where.2 · there is no red-flag flood: ${OR}`],
    ],
    [
      'a kind that there is not',
      COVERAGE,
      ROW_1,
      'where: [sesion:br-minute]',
      [
        'coverage.yaml:10 · rows.S0-001.where.1 · leads to sesion:br-minute: write it as in answer:Q1; did you mean session?',
      ],
    ],
    [
      'the same place twice in a row',
      COVERAGE,
      ROW_1,
      'where: [answer:Q1, answer:Q1]',
      ['coverage.yaml:10 · rows.S0-001.where.2 · leads to answer:Q1 twice: take one of them out'],
    ],
    [
      'a rule and a reminder that no row leads to',
      COVERAGE,
      ROW_2,
      'where: [tip:T1]',
      [
        'coverage.yaml:4 · rules.gently · no row leads to rule:gently: lead one to it, or take it out',
        'coverage.yaml:6 · waiting.reminder.1 · no row leads to reminder:R-breath: lead one to it, or take it out',
      ],
    ],
  ]);

  it('show an answer that was taken out', () => {
    const lines = mistakesAfter(({ change }) => {
      change('en/answers.yaml', /^Q1:[\s\S]*(?=^Q2:)/m, '');
      change('en/answers.yaml', 'near: [Q1]', 'near: []');
    });
    expect(lines).toEqual([`coverage.yaml:10 · rows.S0-001.where.2 · there is no answer Q1: ${OR}`]);
  });

  it('are printed a line a row, with what is waited for in brackets, and counted', () => {
    const table = withContentCopy(({ folder }) => coverageTable(compileContent(folder).coverage));
    expect(table).toEqual([
      'S0-001  served          A slow breath helps: session:br-minute, answer:Q1',
      'S0-002  served in part  Breathe daily: tip:T1, rule:gently, (reminder:R-breath)',
      'S0-003  not served      Buy a cushion: promotion',
      '',
      '3 rows: 1 served, 1 served in part, 1 not served.',
      'Rows that lead to: 1 session, 1 answer, 1 tip, 1 rule, 1 reminder.',
    ]);
  });

  it('are told as waiting where all of it is to come', () => {
    const [first] = withContentCopy(({ folder, change }) => {
      change(COVERAGE, ROW_1, 'where: [reminder:R-breath]');
      return coverageTable(compileContent(folder).coverage);
    });
    expect(first).toBe('S0-001  waiting         A slow breath helps: (reminder:R-breath)');
  });

  it('are all 241 of both articles', () => {
    const { rows } = compileContent(join(__dirname, '../../content')).coverage;
    const ids = Object.keys(rows);
    expect(ids.filter((id) => id.startsWith('S0-'))).toHaveLength(117);
    expect(ids.filter((id) => id.startsWith('S2-'))).toHaveLength(124);
    expect(ids).toHaveLength(241);
  });
});
