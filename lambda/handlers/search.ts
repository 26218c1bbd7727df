import type { IntentRequest } from 'ask-sdk-model';
import type { Search } from '../dialogue/search';
import { durationSeconds } from '../platform/duration';
import { readSlot } from '../platform/turn';

/** Slots of which a value that we do not know leaves the rest of the sentence standing. */
const NAMES = ['kind', 'position', 'area', 'need', 'at', 'equipment', 'without', 'bare', 'length'] as const;

/** A sore head is a headache; other sore parts are parts. */
const soreness = (sore: string | undefined): Pick<Search, 'area' | 'isSore' | 'needs'> => {
  if (sore === undefined) return {};
  return sore === 'head' ? { needs: ['headache'] } : { area: sore, isSore: true };
};

/** A part that hurts and is none of those that are ours: that is no wish for a session. */
export const isUnwell = (request: IntentRequest): boolean => {
  const { heard, id } = readSlot(request, 'sore');
  return heard !== undefined && id === undefined;
};

type Present<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

const present = <Fields extends object>(fields: Fields): Present<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;

/** What somebody is looking for, read out of the slots that intents of choosing share. */
export const readSearch = (request: IntentRequest): Search => {
  const idOf = (name: (typeof NAMES)[number]): string | undefined => readSlot(request, name).id;
  const sore = soreness(readSlot(request, 'sore').id);
  const needs = [...(sore.needs ?? []), idOf('need'), idOf('at')].filter((need) => need !== undefined);
  const without = idOf('without') ?? idOf('bare');
  const duration = readSlot(request, 'duration').heard;
  const isUnknown = (name: (typeof NAMES)[number]): boolean =>
    readSlot(request, name).heard !== undefined && idOf(name) === undefined;
  return present({
    kind: idOf('kind'),
    position: idOf('position'),
    area: idOf('area') ?? sore.area,
    isSore: sore.isSore,
    needs: needs.length === 0 ? undefined : [...new Set(needs)],
    equipment: idOf('equipment'),
    without: without === undefined ? undefined : [without],
    length: idOf('length'),
    seconds: duration === undefined ? undefined : durationSeconds(duration),
    hasUnknown: NAMES.some(isUnknown) ? true : undefined,
  });
};
