import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { drawIcon } from '../../infra/skill-package/draw-icon';
import { ICON_SIZES, iconPath } from '../../infra/skill-package/icon';

const FOLDER = join(__dirname, '../../infra/skill-package');
const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');

/** Red, green, blue and opacity of every pixel of a PNG, one after another. */
const pixelsOf = (png: Buffer, size: number): Buffer => {
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><image width="${size}" height="${size}" href="${href}"/></svg>`;
  return new Resvg(page).render().pixels;
};

/** How far apart two pictures are, on average and of 255. */
const distance = (one: Buffer, other: Buffer): number =>
  one.length === other.length
    ? one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length
    : Number.POSITIVE_INFINITY;

/** Another processor may round the edge of a curve another way. */
const ALIKE = 0.5;

describe.each(ICON_SIZES)('the icon of %i pixels', (size) => {
  const committed = pixelsOf(readFileSync(join(FOLDER, iconPath(size))), size);

  it('is what its source draws', () => {
    expect(distance(pixelsOf(drawIcon(svg, size), size), committed)).toBeLessThan(ALIKE);
  });

  it('would be found out if the source were another', () => {
    const other = svg.replace('cx="110"', 'cx="140"');
    expect(other).not.toBe(svg);
    expect(distance(pixelsOf(drawIcon(other, size), size), committed)).toBeGreaterThan(ALIKE);
  });

  it('has no hole: Alexa lays it on any colour', () => {
    expect(committed.length).toBe(size * size * 4);
    expect(committed.filter((_, index) => index % 4 === 3).every((opacity) => opacity === 255)).toBe(true);
  });
});

describe('the source of the icons', () => {
  it('has no text, and nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<(text|image|use|style|script)\b/);
  });
});
