import { faultsBy } from '../smapi-schema';

interface Operation {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema?: { readonly $ref: string };
  }[];
  readonly responses: Readonly<Record<string, { readonly schema?: { readonly $ref: string } }>>;
}

const spec: { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> } =
  require('ask-smapi-model/spec.json');

const validators = new Map<string, ReturnType<typeof faultsBy>>();
const faultsOf = (ref: string, value: unknown): string[] => {
  const definition = ref.replace('#/definitions/', '');
  const validate = validators.get(definition) ?? faultsBy(definition);
  validators.set(definition, validate);
  // Amazon describes a skill's stage as an object, and sends a word.
  return validate(value).filter((fault) => !/\/stage must be object$/.test(fault));
};

const OPERATIONS = Object.entries(spec.paths).map(([template, operations]) => ({
  template,
  operations,
  path: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
}));

/** @returns the operation that Amazon documents for a request: of several that fit, the one with the fewest blanks */
const operationFor = (method: string, path: string): [string, Operation] | undefined => {
  const [found] = OPERATIONS.filter(
    (one) => method.toLowerCase() in one.operations && one.path.test(path),
  ).toSorted((one, other) => one.template.split('{').length - other.template.split('{').length);
  const operation = found?.operations[method.toLowerCase()];
  return found && operation && [found.template, operation];
};

/** What a request is, by Amazon's own description of its skill management. */
export interface Documented {
  readonly template: string;
  /** What is wrong with the request, one sentence each. */
  readonly faults: readonly string[];
  /** What is wrong with an answer to it. */
  readonly answerFaults: (status: number, body: unknown) => readonly string[];
}

/** Holds a request against Amazon's description. */
export const documented = (method: string, url: URL, body: unknown): Documented => {
  const found = operationFor(method, url.pathname);
  if (found === undefined)
    return {
      template: url.pathname,
      faults: [`no such operation: ${method} ${url.pathname}`],
      answerFaults: () => [],
    };
  const [template, { parameters = [], responses }] = found;
  const missing = parameters
    .filter(({ in: place, name, required }) => place === 'query' && required && !url.searchParams.has(name))
    .map(({ name }) => `${name} is missing`);
  const unknown = [...url.searchParams.keys()]
    .filter((key) => !parameters.some(({ in: place, name }) => place === 'query' && name === key))
    .map((key) => `${key} is not asked for`);
  const bodyRef = parameters.find(({ in: place }) => place === 'body')?.schema?.$ref;
  return {
    template,
    faults: [...missing, ...unknown, ...(bodyRef === undefined ? [] : faultsOf(bodyRef, body))],
    answerFaults: (status, answer) => {
      const response = responses[status];
      if (response === undefined) return [`${method} ${template} never answers ${status}`];
      const ref = response.schema?.$ref;
      // The schema of an error leaves its message out, which its base has.
      const isOfErrors = /"errors":/.test(JSON.stringify(answer) ?? '');
      return ref === undefined || status >= 300 || isOfErrors ? [] : faultsOf(ref, answer);
    },
  };
};
