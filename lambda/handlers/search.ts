import type { IntentRequest } from 'ask-sdk-model';
import type { Search } from '../dialogue/search';
import { durationSeconds } from '../platform/duration';
import { readSlot } from '../platform/turn';

/** Slots of which a value that we do not know leaves the rest of the sentence standing. */
const NAMES = ['kind', 'position', 'area', 'need', 'at', 'equipment', 'without', 'length'] as const;

/** A sore head is a headache; other sore parts are parts. */
const soreness = (sore: string | undefined): Pick<Search, 'area' | 'isSore' | 'needs'> => {
  if (sore === undefined) return {};
  return sore === 'head' ? { needs: ['headache'] } : { area: sore, isSore: true };
};

/** Chest pain by its name. */
const UNWELL = 'unwell';

/** A part that hurts and is none of those that are ours, as the chest is not: that is no wish for a session. */
export const isUnwell = (request: IntentRequest): boolean => {
  const sore = readSlot(request, 'sore');
  return (sore.heard !== undefined && sore.id === undefined) || readSlot(request, 'area').id === UNWELL;
};

/** What somebody is looking for, read out of the slots that intents of choosing share. */
export const readSearch = (request: IntentRequest): Search => {
  const read = Object.fromEntries(NAMES.map((name) => [name, readSlot(request, name)]));
  const idOf = (name: (typeof NAMES)[number]): string | undefined => read[name]?.id;
  const sore = soreness(readSlot(request, 'sore').id);
  const needs = [...(sore.needs ?? []), ...[idOf('need'), idOf('at')].filter((need) => need !== undefined)];
  const area = idOf('area') ?? sore.area;
  const duration = readSlot(request, 'duration').heard;
  const [kind, position, equipment, without, length] = [
    idOf('kind'),
    idOf('position'),
    idOf('equipment'),
    idOf('without'),
    idOf('length'),
  ];
  return {
    ...(kind !== undefined && { kind }),
    ...(position !== undefined && { position }),
    ...(area !== undefined && { area }),
    ...(sore.isSore && { isSore: true }),
    ...(needs.length > 0 && { needs: [...new Set(needs)] }),
    ...(equipment !== undefined && { equipment }),
    ...(without !== undefined && { without: [without] }),
    ...(length !== undefined && { length }),
    ...(duration !== undefined && { seconds: durationSeconds(duration) }),
    ...(NAMES.some((name) => read[name]?.heard !== undefined && idOf(name) === undefined) && {
      hasUnknown: true,
    }),
  };
};
