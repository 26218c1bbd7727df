import type { Response } from 'ask-sdk-model';
import { z } from 'zod';
import type { RequestBody } from './envelope';

const scopes = z
  .array(z.strictObject({ permissionScope: z.string().min(1), consentLevel: z.enum(['ACCOUNT', 'PERSON']) }))
  .min(1);
const consentRequest = z.strictObject({
  '@type': z.literal('AskForPermissionsConsentRequest'),
  '@version': z.literal('2'),
  permissionScopes: scopes,
});

/** Ways in which a skill has Alexa ask: as a task, after which the conversation resumes, or as a request. */
const directiveSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Connections.StartConnection'),
    uri: z.literal('connection://AMAZON.AskForPermissionsConsent/2'),
    onCompletion: z.enum(['RESUME_SESSION', 'SEND_ERRORS_ONLY']).optional(),
    input: consentRequest,
    token: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('Connections.SendRequest'),
    name: z.literal('AskFor'),
    payload: consentRequest,
    token: z.string(),
  }),
]);

/** A question of Alexa's own that a skill has asked for. */
export interface PermissionPrompt {
  readonly directive: z.output<typeof directiveSchema>;
  readonly scopes: readonly string[];
  /** Her words: a skill cannot change them. */
  readonly text: string;
  /** Whether she has asked twice. */
  readonly isRepeated: boolean;
}

/** What came of it. */
export type PermissionAnswer = 'ACCEPTED' | 'DENIED' | 'NOT_ANSWERED';

type Directives = Response['directives'];

const isConnection = ({ type }: { readonly type: string }): boolean => type.startsWith('Connections.');

/** What is wrong with a directive that hands the conversation over, if anything is. */
export const connectionFault = (
  directives: readonly { readonly type: string }[] = [],
): string | undefined => {
  const [directive, ...more] = directives.filter(isConnection);
  if (directive === undefined) return undefined;
  if (more.length > 0) return 'The response hands the conversation over twice.';
  const [issue] = directiveSchema.safeParse(directive).error?.issues ?? [];
  return issue && `Alexa does not take this ${directive.type}: ${issue.path.join('.')}: ${issue.message}.`;
};

const titled = (name: string): string => name.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());

const QUESTION = /^Do you give .+ permission to update your .+ You can say I approve or no\.$/;

/** Whether a line is Alexa's own question, not the skill's. */
export const isPermissionQuestion = (text: string): boolean => QUESTION.test(text);

/** Documented for reminders; for timers it is a guess in the same words. */
const thing = (scope: string): string => (scope.includes(':timers:') ? 'timers' : 'reminders');

/**
 * The question that a response leads to, if it does.
 *
 * @param skillName as people say it
 */
export const promptOf = (directives: Directives, skillName: string): PermissionPrompt | undefined => {
  const parsed = directiveSchema.safeParse(directives?.find(isConnection));
  if (!parsed.success) return undefined;
  const directive = parsed.data;
  const { permissionScopes } = 'input' in directive ? directive.input : directive.payload;
  const asked = permissionScopes.map(({ permissionScope }) => permissionScope);
  const things = [...new Set(asked.map(thing))].join(' and ');
  return {
    directive,
    scopes: asked,
    text: `Do you give ${titled(skillName)} permission to update your ${things}? You can say I approve or no.`,
    isRepeated: false,
  };
};

const YES = [
  'i approve',
  'approve',
  'yes i approve',
  'yes',
  'yes please',
  'yeah',
  'yep',
  'sure',
  'okay',
  'ok',
];
const NO = ['no', 'nope', 'no thanks', 'no thank you', "i don't approve", 'i do not approve', "no i don't"];

/** What an utterance is to the question; undefined where it is neither a yes nor a no. */
export const answerTo = (utterance: string): PermissionAnswer | undefined => {
  const plain = utterance
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}']+/gu, ' ')
    .trim()
    .replace(/^alexa /, '');
  if (YES.includes(plain)) return 'ACCEPTED';
  return NO.includes(plain) ? 'DENIED' : undefined;
};

/**
 * What the skill is told afterwards; undefined where it asked to be told of errors only.
 *
 * @param isDeclared whether the skill says in its manifest that it wants this permission
 */
export const toldOf = (
  { directive }: PermissionPrompt,
  answer: PermissionAnswer,
  isDeclared: boolean,
): RequestBody | undefined => {
  const { token } = directive;
  const status = isDeclared
    ? { code: '200', message: 'OK' }
    : { code: '400', message: 'The skill does not declare this permission.' };
  const result = isDeclared ? { status: answer } : undefined;
  if (directive.type === 'Connections.SendRequest') {
    return {
      type: 'Connections.Response',
      name: directive.name,
      status,
      token,
      ...(result && { payload: result }),
    };
  }
  if (isDeclared && directive.onCompletion !== 'RESUME_SESSION') return undefined;
  const cause = { type: 'ConnectionCompleted', token, status, ...(result && { result }) };
  return { type: 'SessionResumedRequest', cause };
};
