import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultNamed } from '../../simulator/alexa-service/named-faults';
import type { Family } from '../../simulator/alexa-service/route';
import { type House, openHouse, startSkillOver, switchOn } from '../../simulator/simulator';
import type { Circumstances } from './transcript';

/** Nobody listens there. */
const NO_STORE = 'http://127.0.0.1:9';

/** What a conversation needs of a house. */
type Lodging = Pick<House, 'deviceFor' | 'close'>;

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
      return { deviceFor: (owner) => switchOn(owner, skill), close: () => skill.stop() };
    }
    const house = await openHouse(mkdtempSync(join(this.#folder, 'house-')), environment);
    if (zone === 'unset') house.alexa.fail('settings', { kind: 'answer', status: 204 });
    for (const [family, how] of Object.entries(fail)) house.alexa.fail(family as Family, faultNamed(how));
    return house;
  }
}
