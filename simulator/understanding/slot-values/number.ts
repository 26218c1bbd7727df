import { isNumberWord, madeOf } from './number-words';
import { findNumbers, readingsOfWhole } from './recognizers';

const isPlausible = madeOf('a and minus negative');

/** AMAZON.NUMBER: whole numbers as digits; anything else is not a number. */
export const parseNumber = (text: string): string | undefined => {
  const words = text.split(' ');
  if (!isPlausible(text) || !words.some(isNumberWord)) return undefined;
  if (/^\d+$/.test(text)) return String(BigInt(text));

  const value = readingsOfWhole(text, findNumbers(text))[0]?.value;
  return value !== undefined && /^-?\d+$/.test(value) ? value : undefined;
};
