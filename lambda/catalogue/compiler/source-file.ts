import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault, Path } from './faults';
import { yamlFault } from './yaml-fault';

/** One YAML file of the content: its value, and the line of any key in it. */
export interface SourceFile {
  readonly file: string;
  readonly value: unknown;
  /** A fault at a key: its line is that of the key, or of the nearest one above it that is there. */
  faultAt(path: Path, problem: string, remedy: string): Fault;
}

/** What stands at a path: the key itself, so that the line is not that of a value further down. */
const nodeAt = (document: Document, path: Path): Node | undefined => {
  const key = path.at(-1);
  const parent = document.getIn(path.slice(0, -1), true);
  if (key !== undefined && isMap(parent)) {
    const pair = parent.items.find(({ key: written }) => isScalar(written) && String(written.value) === key);
    return isNode(pair?.key) ? pair.key : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node : undefined;
};

const lineAt = (document: Document, lines: LineCounter, path: Path): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const start = nodeAt(document, path.slice(0, length))?.range?.[0];
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
};

/**
 * Reads a YAML file. What is not YAML becomes a fault instead of a value: only the first, because
 * those after it mostly follow from it.
 *
 * @param folder the content folder
 * @param file path below it
 */
export const readSource = (folder: string, file: string): { source?: SourceFile; faults: Fault[] } => {
  const lines = new LineCounter();
  const text = readFileSync(join(folder, file), 'utf8');
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (error !== undefined) return { faults: [yamlFault(file, text, error, lines)] };
  const faultAt = (key: Path, problem: string, remedy: string): Fault => ({
    file,
    line: lineAt(document, lines, key),
    key,
    problem,
    remedy,
  });
  return { source: { file, value: document.toJS(), faultAt }, faults: [] };
};
