import { type DayKey, dayKeyOf } from '../progress/days';
import type { Moment } from './moment';

/** The day it was at a moment, where the person is. */
export const dayOf = ({ zone }: Pick<Moment, 'zone'>, atMillis: number): DayKey => dayKeyOf(atMillis, zone);

/** The day it is, where the person is. */
export const today = (moment: Pick<Moment, 'zone' | 'atMillis'>): DayKey => dayOf(moment, moment.atMillis);
