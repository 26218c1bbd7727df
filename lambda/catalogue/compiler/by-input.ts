import { z } from 'zod';
import { nearest, suggestion } from './nearest';

/** What a rule of ours says of a value, carried through zod to its author. */
export interface Refusal {
  readonly problem: string;
  readonly remedy: string;
}

type Path = (string | number)[];

const refusal = (input: unknown, path: Path, params: Refusal): z.core.$ZodRawIssue => ({
  code: 'custom',
  input,
  path,
  params,
});

/** True for lines of the form `key: value`. */
export const isMapping = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** A schema that lets nothing pass and says why; `path` leads on to the place that is wrong. */
export const refused = (problem: string, remedy: string, path: Path = []): z.ZodType<never> =>
  z.unknown().transform((input, context) => {
    context.issues.push(refusal(input, path, { problem, remedy }));
    return z.NEVER;
  });

/**
 * A schema that is chosen by what was written, so that a mistake is told of the one thing that its
 * author was writing and not of everything that it might have been.
 */
export const byInput = <Value>(choose: (input: unknown) => z.ZodType<Value>): z.ZodType<Value> =>
  z.unknown().transform((input, context) => {
    const parsed = choose(input).safeParse(input, { reportInput: true });
    if (parsed.success) return parsed.data;
    context.issues.push(...(parsed.error.issues as z.core.$ZodRawIssue[]));
    return z.NEVER;
  });

/** Keys that are not in the shape, and what was probably meant by each. */
const strangersIn = (input: unknown, known: readonly string[], isOpen: boolean): string[] => {
  if (!isMapping(input)) return [];
  const strange = Object.keys(input).filter((key) => !known.includes(key));
  // Where other keys are welcome, only a slip in a key that is now missing is a mistake.
  const missing = known.filter((key) => input[key] === undefined);
  return isOpen ? strange.filter((key) => nearest(key, missing) !== undefined) : strange;
};

/**
 * A mapping with these keys. A key that is not one of them is named, with the key that was probably
 * meant; that one is then not missing as well.
 *
 * @param shape schema by key
 * @param others schema of further keys, where they are welcome
 */
export const mapping = <Shape extends z.ZodRawShape>(
  shape: Shape,
  others?: z.ZodType,
): z.ZodType<z.output<z.ZodObject<Shape>>> => {
  const known = Object.keys(shape);
  const schema = others === undefined ? z.object(shape) : z.object(shape).catchall(others);
  return z.unknown().transform((input, context) => {
    const parsed = schema.safeParse(input, { reportInput: true });
    const strange = strangersIn(input, known, others !== undefined);
    const meant = strange.map((key) => nearest(key, known));
    for (const key of strange) {
      const params = { problem: 'unknown', remedy: suggestion(key, known) };
      context.issues.push(refusal(input, [key], params));
    }
    for (const issue of parsed.error?.issues ?? []) {
      const isSlip =
        issue.path.length === 1 && issue.input === undefined && meant.includes(String(issue.path[0]));
      if (!isSlip) context.issues.push(issue as z.core.$ZodRawIssue);
    }
    return (parsed.data ?? z.NEVER) as z.output<z.ZodObject<Shape>>;
  });
};
