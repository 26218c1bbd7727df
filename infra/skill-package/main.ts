import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawIcon } from './draw-icon';
import { ICON_SIZES, iconPath } from './icon';

const here = fileURLToPath(new URL('.', import.meta.url));
const svg = readFileSync(`${here}icon.svg`, 'utf8');

for (const size of ICON_SIZES) {
  const path = iconPath(size);
  writeFileSync(here + path, drawIcon(svg, size));
  console.log(`infra/skill-package/${path}`);
}
