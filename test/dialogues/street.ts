import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultNamed } from '../../simulator/alexa-service/named-faults';
import { FAMILIES } from '../../simulator/alexa-service/route';
import type { AlexaService } from '../../simulator/alexa-service/service';
import { type House, openHouse, startSkillOver, switchOn } from '../../simulator/simulator';
import type { Circumstances } from './transcript';

/** Nobody listens there. */
const NO_STORE = 'http://127.0.0.1:9';

/** What a conversation needs of a house. */
interface Lodging extends Pick<House, 'deviceFor' | 'close'> {
  /** From now on these services of Alexa's fail, and no others. */
  fail(faults: Faults): void;
}
type Faults = NonNullable<Circumstances['fail']>;

/** Lets services of Alexa's fail, and all others work. */
export const failIn =
  ({ fail }: AlexaService) =>
  (faults: Faults): void => {
    for (const family of FAMILIES) fail(family, faultNamed(faults[family] ?? ''));
  };

/** Houses in which the built skill runs, one for each kind of circumstances, opened when first needed. */
export class Street {
  readonly #folder = mkdtempSync(join(tmpdir(), 'gentle-back-'));
  readonly #houses = new Map<string, Promise<Lodging>>();

  houseFor(circumstances: Circumstances): Promise<Lodging> {
    const key = JSON.stringify(circumstances);
    const house = this.#houses.get(key) ?? this.#open(circumstances);
    this.#houses.set(key, house);
    return house;
  }

  async close(): Promise<void> {
    for (const house of this.#houses.values()) await (await house).close();
    rmSync(this.#folder, { recursive: true });
  }

  async #open({ store, zone, pageSeconds, checkIns, fail = {} }: Circumstances): Promise<Lodging> {
    const environment = {
      ...(pageSeconds !== undefined && { MAX_PAGE_SECONDS: String(pageSeconds) }),
      ...(checkIns !== undefined && { COMFORT_CHECK_INS: checkIns }),
    };
    if (store === 'down') {
      const skill = await startSkillOver(NO_STORE, environment);
      return { deviceFor: (owner) => switchOn(owner, skill), fail: () => {}, close: () => skill.stop() };
    }
    const house = await openHouse(mkdtempSync(join(this.#folder, 'house-')), environment);
    const failing = failIn(house.alexa);
    const usual: Faults = { ...(zone === 'unset' && { settings: '204' }), ...fail };
    failing(usual);
    return { ...house, fail: (faults) => failing({ ...usual, ...faults }) };
  }
}
