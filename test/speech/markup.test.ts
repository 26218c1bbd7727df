import { escapeXmlCharacters } from 'ask-sdk-core';
import fc from 'fast-check';
import Speech from 'ssml-builder';
import type { Atom } from '../../lambda/session/cues';
import { addAtom, addSilence, addText, atRate, charactersOf } from '../../lambda/speech/markup';
import { walkSsml } from '../../simulator/device/ssml-parser';
import { ssmlFault } from '../../simulator/device/ssml-rules';
import { tenthACharacter } from '../session/recital';

const insideOf = (build: (speech: Speech) => Speech): string => build(new Speech()).ssml(true);

const documentOf = (text: string): string => addText(new Speech(), text).ssml();

const parsed = (ssml: string): string => {
  let heard = '';
  walkSsml(ssml, {
    text: (text) => {
      heard += text;
    },
  });
  return heard;
};

const isHeld = (character: string): boolean => {
  const code = character.codePointAt(0) as number;
  const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isNonCharacter = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
  return !isControl && !isSurrogate && !isNonCharacter;
};

/** The text with a space for each character that a document cannot hold or that nobody can speak. */
const held = (text: string): string =>
  Array.from(text, (character) => (isHeld(character) ? character : ' ')).join('');

const NASTY = [
  '&apos;]',
  '&amp;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '</speak>',
  ']]>',
  '<!--',
  '😮‍💨',
  '\ud83d',
  '\udca8',
];
const CONTROLS = ['\u0000', '\u0007', '\n', '\t', '\r', '\u0085', '\ufffe', '\ufdd0', '\u{1ffff}', '\u2028'];

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NASTY, ...CONTROLS),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const lawOf = (write: (text: string) => string) =>
  fc.property(anyText, (text) => {
    const ssml = write(text);
    return ssmlFault(ssml) === undefined && parsed(ssml) === held(text);
  });

describe('any text', () => {
  it('is spoken as it is, whatever is in it', () => {
    fc.assert(lawOf(documentOf), { numRuns: 10_000 });
  });

  it.each([
    ['“It’s fine” & <good>', '“It’s fine” &amp; &lt;good&gt;'],
    ['"don\'t"', '&quot;don&apos;t&quot;'],
    ['&apos;]', '&amp;apos;]'],
    ['&amp;', '&amp;amp;'],
    ['</speak>', '&lt;/speak&gt;'],
    ['out\u0000\ud83d now', 'out   now'],
  ])('%j is escaped once', (text, written) => {
    expect(insideOf((speech) => addText(speech, text))).toBe(written);
  });

  it.each([
    ['leaves text as it is', (text: string) => `<speak>${text}</speak>`],
    ['escapes but keeps what XML cannot hold', (text: string) => new Speech().say(text).ssml()],
    ['escapes twice', (text: string) => documentOf(text.replaceAll('&', '&amp;'))],
    [
      'takes text for escaped already, as the SDK does',
      (text: string) => `<speak>${escapeXmlCharacters(held(text))}</speak>`,
    ],
  ])('is found out of a writer that %s', (_, write) => {
    expect(fc.check(lawOf(write), { numRuns: 10_000, endOnFailure: true }).failed).toBe(true);
  });
});

describe('silence', () => {
  it.each([
    [250, "<break time='250ms'/>"],
    [3_000, "<break time='3s'/>"],
    [10_000, "<break time='10s'/>"],
    [10_001, "<break time='10s'/> <break time='1ms'/>"],
    [24_500, "<break time='10s'/> <break time='10s'/> <break time='4500ms'/>"],
    [999.6, "<break time='1s'/>"],
    [0.4, ''],
    [0, ''],
    [-500, ''],
  ])('of %d ms is "%s"', (millis, markup) => {
    expect(insideOf((speech) => addSilence(speech, millis))).toBe(markup);
  });
});

const atom = (cues: readonly (readonly [number, string])[], endMillis: number): Atom => ({
  startMillis: 10_000,
  endMillis,
  cues: cues.map(([atMillis, text]) => ({ atMillis, text, key: 'any' })),
});

const written = (given: Atom): string => insideOf((speech) => addAtom(speech, given, tenthACharacter));

describe('an atom', () => {
  it('has its cues at their times, and silence up to its end', () => {
    const breath = atom(
      [
        [10_000, 'In.'],
        [14_000, 'Out.'],
      ],
      20_000,
    );
    expect(written(breath)).toBe("In. <break time='3700ms'/> Out. <break time='5600ms'/>");
  });

  it('begins with silence where its first cue is late', () => {
    expect(written(atom([[12_000, 'In.']], 12_300))).toBe("<break time='2s'/> In.");
  });

  it('is silence where nothing is said', () => {
    expect(written(atom([], 16_000))).toBe("<break time='6s'/>");
  });

  it('goes straight on where a line leaves no silence before the next', () => {
    expect(
      written(
        atom(
          [
            [10_000, 'And in.'],
            [10_500, 'Out.'],
          ],
          12_000,
        ),
      ),
    ).toBe("And in. Out. <break time='900ms'/>");
  });

  it('is counted with the space that joins it to the next', () => {
    const breath = atom([[10_000, 'In & out.']], 20_000);
    expect(charactersOf(breath, tenthACharacter)).toBe(written(breath).length + 1);
    expect(charactersOf(breath, tenthACharacter)).toBe("In &amp; out. <break time='9100ms'/> ".length);
  });
});

describe('a rate', () => {
  it('holds for all that is inside, which is not escaped again', () => {
    const inside = addText(new Speech(), 'In & out.');
    expect(atRate(inside, 85)).toBe("<prosody rate='85%'>In &amp; out.</prosody>");
  });
});
