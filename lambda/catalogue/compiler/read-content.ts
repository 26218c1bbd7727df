import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type AnswersSource, answersSchema, type TipsSource, tipsSchema } from './asking';
import { strayFiles, yamlNames } from './content-files';
import { type CoverageSource, coverageSchema } from './coverage';
import type { Fault } from './faults';
import { type LeaveOutSource, leaveOutSchema } from './leave-out';
import { type NeedsSource, needsSchema, type ReasonsSource, reasonsSchema } from './needs';
import { parseSource } from './parse-source';
import { type ProgramSource, type ProgramWordsSource, programSchema, programWordsSchema } from './programs';
import { type EmergencySource, emergencySchema, type RedFlagsSource, redFlagsSchema } from './red-flags';
import { type RemindersSource, remindersSchema } from './reminders';
import { type FramesSource, framesSchema, type ScoreSource, scoreSchema } from './score-schema';
import { readSource, type SourceFile } from './source-file';
import {
  type CautionsSource,
  cautionsSchema,
  type HouseRulesSource,
  houseRulesSchema,
  type KindWordsSource,
  kindWordsSchema,
  type LeaveOutWordsSource,
  leaveOutWordsSchema,
  type PromptsSource,
  promptsSchema,
  type SessionWordsSource,
  sessionWordsSchema,
} from './words-schema';

/** A checked file: where it came from and what it says. */
export interface Read<Value> {
  readonly source: SourceFile;
  readonly value: Value;
}

/** One language as read. */
export interface LanguageSource {
  readonly tag: string;
  readonly sessions: ReadonlyMap<string, Read<SessionWordsSource>>;
  readonly kinds: ReadonlyMap<string, Read<KindWordsSource>>;
  readonly prompts: Read<PromptsSource> | undefined;
  readonly houseRules: Read<HouseRulesSource> | undefined;
  readonly leaveOut: Read<LeaveOutWordsSource> | undefined;
  readonly cautions: Read<CautionsSource> | undefined;
  readonly reasons: Read<ReasonsSource> | undefined;
  readonly answers: Read<AnswersSource> | undefined;
  readonly tips: Read<TipsSource> | undefined;
  readonly programs: Read<ProgramWordsSource> | undefined;
  readonly redFlags: Read<RedFlagsSource> | undefined;
  readonly reminders: Read<RemindersSource> | undefined;
  /** Names of files that belong to no session and no kind. */
  readonly strangers: readonly string[];
}

/** Everything below content/, read and of the right shape; rules between files are not checked yet. */
export interface ContentSource {
  /** Undefined when they could not be read: then nothing can be said about their names. */
  readonly frames: FramesSource | undefined;
  readonly scores: ReadonlyMap<string, Read<ScoreSource>>;
  readonly programs: ReadonlyMap<string, Read<ProgramSource>>;
  /** Undefined when it could not be read. */
  readonly leaveOut: Read<LeaveOutSource> | undefined;
  /** Undefined when it could not be read. */
  readonly needs: Read<NeedsSource> | undefined;
  /** Undefined when it could not be read. */
  readonly emergency: Read<EmergencySource> | undefined;
  /** Undefined when it could not be read. */
  readonly coverage: Read<CoverageSource> | undefined;
  readonly languages: readonly LanguageSource[];
}

/** What to do about a file that every content folder has. */
const NEEDED = 'bring it back, because every content folder has this file';

/** Reads files and gathers faults as it goes, so that an author sees all of them at once. */
class Reader {
  readonly faults: Fault[] = [];

  constructor(private readonly folder: string) {}

  one<Schema extends z.ZodType>(file: string, schema: Schema): Read<z.output<Schema>> | undefined {
    if (!existsSync(join(this.folder, file))) {
      this.faults.push({ file, key: [], problem: 'missing', remedy: NEEDED });
      return undefined;
    }
    const { source, faults } = readSource(this.folder, file);
    const parsed = source && parseSource(source, schema);
    this.faults.push(...faults, ...(parsed?.faults ?? []));
    return source && parsed?.value !== undefined ? { source, value: parsed.value } : undefined;
  }

  many<Schema extends z.ZodType>(
    folder: string,
    names: readonly string[],
    schema: Schema,
  ): Map<string, Read<z.output<Schema>>> {
    const read = new Map<string, Read<z.output<Schema>>>();
    for (const name of names) {
      const one = this.one(`${folder}/${name}.yaml`, schema);
      if (one !== undefined) read.set(name, one);
    }
    return read;
  }
}

/** Files of a language folder that are neither a session's words nor a kind's. */
const SHARED_FILES: readonly string[] = [
  'prompts',
  'house-rules',
  'leave-out',
  'cautions',
  'needs',
  'answers',
  'tips',
  'programs',
  'red-flags',
  'reminders',
];

const readLanguage = (
  reader: Reader,
  folder: string,
  tag: string,
  scores: ContentSource['scores'],
): LanguageSource => {
  const sessions = new Set(yamlNames(join(folder, 'sessions')));
  const kinds = new Set([...scores.values()].map(({ value }) => value.kind));
  const names = yamlNames(join(folder, tag)).filter((name) => !SHARED_FILES.includes(name));
  return {
    tag,
    sessions: reader.many(
      tag,
      names.filter((name) => sessions.has(name)),
      sessionWordsSchema,
    ),
    kinds: reader.many(
      tag,
      names.filter((name) => kinds.has(name) && !sessions.has(name)),
      kindWordsSchema,
    ),
    prompts: reader.one(`${tag}/prompts.yaml`, promptsSchema),
    houseRules: reader.one(`${tag}/house-rules.yaml`, houseRulesSchema),
    leaveOut: reader.one(`${tag}/leave-out.yaml`, leaveOutWordsSchema),
    cautions: reader.one(`${tag}/cautions.yaml`, cautionsSchema),
    reasons: reader.one(`${tag}/needs.yaml`, reasonsSchema),
    answers: reader.one(`${tag}/answers.yaml`, answersSchema),
    tips: reader.one(`${tag}/tips.yaml`, tipsSchema),
    programs: reader.one(`${tag}/programs.yaml`, programWordsSchema),
    redFlags: reader.one(`${tag}/red-flags.yaml`, redFlagsSchema),
    reminders: reader.one(`${tag}/reminders.yaml`, remindersSchema),
    strangers: names.filter((name) => !sessions.has(name) && !kinds.has(name)),
  };
};

/** Languages there are words for. */
const LANGUAGES = ['en'] as const;

/** Reads the whole content folder. */
export const readContent = (folder: string): { content: ContentSource; faults: readonly Fault[] } => {
  const reader = new Reader(folder);
  const strays = strayFiles(folder, ['sessions', 'programs', ...LANGUAGES]);
  const frames = reader.one('frames.yaml', framesSchema)?.value;
  const leaveOut = reader.one('leave-out.yaml', leaveOutSchema);
  const needs = reader.one('needs.yaml', needsSchema);
  const emergency = reader.one('emergency.yaml', emergencySchema) as Read<EmergencySource> | undefined;
  const coverage = reader.one('coverage.yaml', coverageSchema);
  const scores = reader.many('sessions', yamlNames(join(folder, 'sessions')), scoreSchema);
  if (yamlNames(join(folder, 'sessions')).length === 0) {
    reader.faults.push({
      file: 'sessions',
      key: [],
      problem: 'missing',
      remedy: 'write a score there, as README.md tells',
    });
  }
  const programs = reader.many('programs', yamlNames(join(folder, 'programs')), programSchema);
  const languages = LANGUAGES.map((tag) => readLanguage(reader, folder, tag, scores));
  return {
    content: { frames, leaveOut, needs, emergency, coverage, scores, programs, languages },
    faults: [...strays, ...reader.faults],
  };
};
