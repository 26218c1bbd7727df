import { App } from 'aws-cdk-lib';
import { acknowledge } from '../../infra/acknowledged';
import { readSettings } from '../../infra/stack/settings';
import {
  EVERYTHING,
  only,
  type Resource,
  resourcesOf,
  SKILL,
  SMALL,
  templateOf,
  type Written,
} from './stack-in-hand';
import { STACK_RULES } from './stack-rules';

const STACKS = { 'a small one': SMALL, 'one with everything': EVERYTHING } as const;

describe.each(Object.entries(STACKS))('a stack, %s', (_, given) => {
  it.each(Object.entries(STACK_RULES))('keeps the rule: %s', (_name, rule) => {
    expect(rule(templateOf(given))).toEqual([]);
  });
});

type Change = (template: Written) => void;

const change =
  (type: string, how: (resource: Resource) => void, index = 0): Change =>
  (template) => {
    how(Object.values(template.Resources).filter(({ Type }) => Type === type)[index] as Resource);
  };

const firstAlarm = (template: Written): string =>
  resourcesOf(template, 'AWS::CloudWatch::Alarm')[0]?.id as string;

/** Something that somebody might do by mistake, the rule that finds it, and a word of what it says. */
const BROKEN: readonly (readonly [keyof typeof STACK_RULES, Change, string])[] = [
  [
    'only Alexa may call it, and only for this skill',
    change('AWS::Lambda::Permission', ({ Properties }) => delete Properties.EventSourceToken),
    'who may call',
  ],
  [
    'only Alexa may call it, and only for this skill',
    change('AWS::Lambda::Permission', ({ Properties }) => delete Properties.EventSourceToken, 1),
    'who may call',
  ],
  [
    'only Alexa may call it, and only for this skill',
    change('AWS::Lambda::Permission', ({ Properties }) => {
      Properties.Principal = '*';
    }),
    'who may call',
  ],
  [
    'it may do what it does, and nothing more',
    change('AWS::IAM::Role', ({ Properties }) => {
      Properties.Policies[0].PolicyDocument.Statement[1].Action.push('dynamodb:Scan');
    }),
    'dynamodb:Scan',
  ],
  [
    'it may do what it does, and nothing more',
    change('AWS::IAM::Role', ({ Properties }) => {
      Properties.Policies[0].PolicyDocument.Statement[1].Resource = '*';
    }),
    '"*"',
  ],
  [
    'it may do what it does, and nothing more',
    change('AWS::IAM::Role', ({ Properties }) => {
      Properties.Policies[0].PolicyDocument.Statement[1].Action.pop();
    }),
    'dynamodb:BatchWriteItem',
  ],
  [
    'it may do what it does, and nothing more',
    change('AWS::IAM::Role', ({ Properties }) => {
      Properties.ManagedPolicyArns = ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'];
    }),
    'what Amazon adds',
  ],
  [
    'progress is kept',
    change('AWS::DynamoDB::Table', ({ Properties }) => {
      Properties.DeletionProtectionEnabled = !Properties.DeletionProtectionEnabled;
    }),
    'protection from deletion',
  ],
  [
    'progress is kept',
    change('AWS::DynamoDB::Table', (table) => Object.assign(table, { DeletionPolicy: 'Snapshot' })),
    'what becomes of the table',
  ],
  [
    'progress is kept',
    change('AWS::DynamoDB::Table', ({ Properties }) => delete Properties.PointInTimeRecoverySpecification),
    'going back in time',
  ],
  [
    'progress is kept',
    change('AWS::DynamoDB::Table', ({ Properties }) => delete Properties.SSESpecification),
    'encryption',
  ],
  [
    'and forgotten in time',
    change('AWS::DynamoDB::Table', ({ Properties }) => delete Properties.TimeToLiveSpecification),
    'when its time is over',
  ],
  [
    'it runs as it was built',
    change('AWS::Lambda::Function', ({ Properties }) => {
      Properties.Runtime = 'nodejs20.x';
    }),
    'nodejs20.x',
  ],
  [
    'it runs as it was built',
    change('AWS::Lambda::Function', ({ Properties }) => {
      Properties.Timeout = 30;
    }),
    'longer than Alexa waits',
  ],
  [
    'its environment is whole',
    change(
      'AWS::Lambda::Function',
      ({ Properties }) => delete Properties.Environment.Variables.PROGRESS_TABLE,
    ),
    'PROGRESS_TABLE',
  ],
  [
    'its environment is whole',
    change('AWS::Lambda::Function', ({ Properties }) => {
      Properties.Environment.Variables.TABLE = 'x';
    }),
    'nobody reads TABLE',
  ],
  [
    'its log can be read, for a month',
    change('AWS::Logs::LogGroup', ({ Properties }) => delete Properties.RetentionInDays),
    'days that the log is kept',
  ],
  [
    'its log can be read, for a month',
    change('AWS::Lambda::Function', ({ Properties }) => {
      Properties.LoggingConfig.LogFormat = 'Text';
    }),
    'where the function writes',
  ],
  [
    'alarms ring',
    (template) => delete (template.Resources as Record<string, unknown>)[firstAlarm(template)],
    'what is watched',
  ],
  [
    'alarms ring',
    change('AWS::CloudWatch::Alarm', ({ Properties }) => {
      Properties.AlarmActions = [{ Ref: 'Nobody' }];
    }),
    'Nobody',
  ],
  [
    'alarms ring',
    change('AWS::CloudWatch::Alarm', ({ Properties }) => {
      Properties.TreatMissingData = 'missing';
    }),
    'what nothing means',
  ],
  [
    'alarms ring',
    (template) => {
      const errors = resourcesOf(template, 'AWS::CloudWatch::Alarm').find(({ id }) => /TableErrors/.test(id));
      const sum = errors?.Properties.Metrics.find((one: { Expression?: string }) => one.Expression);
      sum.Expression = sum.Expression.replace(/FILL\((\w+), 0\)/, '$1');
    },
    'what leaves gaps in',
  ],
  [
    'and reach somebody',
    change('AWS::SNS::TopicPolicy', ({ Properties }) => {
      Properties.PolicyDocument.Statement.pop();
    }),
    'no alarm may publish',
  ],
  [
    'the dashboard shows all that is measured',
    change('AWS::CloudWatch::Dashboard', ({ Properties }) => {
      const parts = Properties.DashboardBody['Fn::Join'][1];
      Properties.DashboardBody['Fn::Join'][1] = parts.map((part: unknown) =>
        typeof part === 'string' ? part.replaceAll('"ColdStarts"', '"Gone"') : part,
      );
    }),
    'ColdStarts',
  ],
  [
    'it says where things are',
    ({ Outputs }) => delete (Outputs as Record<string, unknown>).TableName,
    'outputs',
  ],
  [
    'it says where things are',
    change('AWS::Lambda::Function', ({ Properties }) => {
      Properties.Description = 'People’s';
    }),
    'not ASCII',
  ],
  ['it stays where Alexa is', ({ Rules }) => delete (Rules as Record<string, unknown>).Region, 'regions'],
  [
    'everything has its tags',
    change('AWS::DynamoDB::Table', ({ Properties }) => delete Properties.Tags),
    'has no tags',
  ],
];

describe('a rule', () => {
  it.each(BROKEN)('finds what breaks it: %s (%#)', (name, breaking, says) => {
    const template = templateOf(EVERYTHING);
    breaking(template);

    expect(STACK_RULES[name](template).join(' ')).toContain(says);
  });

  it('is broken at least once each', () => {
    const broken = new Set(BROKEN.map(([name]) => name));

    expect(Object.keys(STACK_RULES).filter((name) => !broken.has(name as never))).toEqual([]);
  });
});

describe('settings', () => {
  const isRefused = (given: Record<string, unknown>, region?: string): string => {
    try {
      readSettings((name) => given[name], region);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('may all be left out', () => {
    expect(isRefused({})).toBe('');
  });

  it.each([
    [{ stage: 'test' }, 'stage is "dev" or "prod", and not "test" (-c stage=…).'],
    [
      { skillId: 'amzn1.ask.skill.mine' },
      /^skillId is the id that the Alexa developer console shows .*"amzn1.ask.skill.mine"/,
    ],
    [
      { region: 'eu-central-1' },
      /^region is where Alexa calls .*us-east-1, eu-west-1, us-west-2, and not "eu-central-1"/,
    ],
    [{ email: 'me' }, 'email is an e-mail address, and not "me" (-c email=…).'],
    [{ reservedConcurrency: '0' }, /^reservedConcurrency is a whole number, 1 or more/],
    [{ tracing: 'yes' }, 'tracing is "on" or "off", and not "yes" (-c tracing=…).'],
    [{ maxPageSeconds: '30' }, /^maxPageSeconds is a whole number, 60 or more/],
    [{ restoredTable: 'a b' }, /^restoredTable is the name of a table/],
  ])('are refused in one sentence: %j', (given, sentence) => {
    expect(isRefused(given)).toMatch(sentence);
  });

  it('stand in cdk.json for a stage, and on the command line for once', () => {
    const lasting = { prod: { tracing: 'on', maxPageSeconds: 180 }, dev: { tracing: 'off' } };
    const read = (given: Record<string, unknown>) =>
      readSettings((name) => ({ ...lasting, ...given })[name as never]);

    expect(read({ stage: 'prod' })).toMatchObject({ tracing: true, maxPageSeconds: 180 });
    expect(read({ stage: 'prod', tracing: 'off' })).toMatchObject({ tracing: false, maxPageSeconds: 180 });
    expect(read({})).toMatchObject({ stage: 'dev', tracing: false });
  });

  it('are refused in cdk.json too', () => {
    expect(isRefused({ dev: { tracign: 'on' } })).toMatch(
      /^tracign is no setting of dev in cdk.json; there are stage, /,
    );
    expect(isRefused({ dev: { email: 'me' } })).toBe(
      'email is an e-mail address, and not "me" (in cdk.json, under dev).',
    );
    expect(isRefused({ dev: 'on' })).toBe('dev has its settings in cdk.json, as {"name": "value"}.');
  });

  it('have to do with where the credentials at hand belong', () => {
    expect(isRefused({}, 'ap-south-1')).toMatch(/"ap-south-1"/);
    expect(isRefused({ region: 'eu-west-1' }, 'ap-south-1')).toBe('');
  });
});

describe('without a skill id', () => {
  it('a template can be read, and CloudFormation asks for it before it goes on', () => {
    const template = templateOf({});
    const { SkillId } = template.Parameters;

    expect(SkillId).toMatchObject({ Type: 'String' });
    expect(SkillId).not.toHaveProperty('Default');
    expect(new RegExp(String(SkillId?.AllowedPattern)).test(SKILL)).toBe(true);
    expect(new RegExp(String(SkillId?.AllowedPattern)).test('amzn1.ask.skill.mine')).toBe(false);
    expect(STACK_RULES['only Alexa may call it, and only for this skill'](template)).toEqual([]);
    expect(only(template, 'AWS::Lambda::Function').Properties.Environment.Variables.SKILL_ID).toEqual({
      Ref: 'SkillId',
    });
  });
});

describe('a restored table', () => {
  const template = templateOf({ ...SMALL, restoredTable: 'yesterday' });

  it('is what the skill reads and writes, and all that it may', () => {
    const { Variables } = only(template, 'AWS::Lambda::Function').Properties.Environment;
    const [, progress] = only(template, 'AWS::IAM::Role').Properties.Policies[0].PolicyDocument.Statement;

    expect(Variables.PROGRESS_TABLE).toBe('yesterday');
    expect(JSON.stringify(progress.Resource)).toContain(':table/yesterday"');
  });

  it('leaves the one that it stands in for alone', () => {
    expect(only(template, 'AWS::DynamoDB::Table')).toEqual(only(templateOf(SMALL), 'AWS::DynamoDB::Table'));
  });
});

it('acknowledging what is not there does nothing', () => {
  expect(() => acknowledge(new App(), [{ id: 'x', at: 'no/where', reason: 'none' }])).not.toThrow();
});
