import { reckon, reckonCarelessly } from './reckoning';

/** Runs where `TZ` says that the machine stands. */
console.log(JSON.stringify({ reckoned: reckon(), carelessly: reckonCarelessly() }));
