import { Resvg } from '@resvg/resvg-js';

/**
 * Draws an icon.
 *
 * @param svg its source
 * @param size in pixels, both ways
 * @returns a PNG
 */
export const drawIcon = (svg: string, size: number): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
