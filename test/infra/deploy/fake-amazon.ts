import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { faultsOfManifest, faultsOfModelFile } from '../smapi-schema';
import { documented } from './documented';

interface Part {
  eTag?: string;
  status: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  errors: { message: string }[];
  /** How often it is still told to be in progress. */
  polls: number;
}

/** A skill as Amazon holds it. */
export interface FakeSkill {
  readonly id: string;
  names: Record<string, string>;
  manifest: Record<string, unknown>;
  manifestPart: Part;
  models: Map<string, Part>;
  isEnabled: boolean;
}

interface Import {
  readonly skillId: string;
  part: Part;
}

/** What goes wrong with a request. */
export type Trouble =
  | { readonly kind: 'status'; readonly status: number; readonly body?: object | string }
  /** The connection breaks before anything is done, or after it. */
  | { readonly kind: 'lost-before' | 'lost-after' };

type Answer = { readonly status: number; readonly body?: object; readonly headers?: Record<string, string> };

const POLLS = 2;
const started = (): Part => ({ status: 'IN_PROGRESS', errors: [], polls: POLLS });

const polled = (part: Part, onEnd?: () => void): Part => {
  if (part.status !== 'IN_PROGRESS') return part;
  part.polls -= 1;
  if (part.polls > 0) return part;
  part.status = part.errors.length > 0 ? 'FAILED' : 'SUCCEEDED';
  if (part.status === 'SUCCEEDED') part.eTag = randomUUID();
  onEnd?.();
  return part;
};

const shown = ({ status, errors, eTag }: Part) => ({
  lastUpdateRequest: { status, ...(errors.length > 0 && { errors }) },
  ...(eTag !== undefined && { eTag }),
});

const wrong = (status: number, message: string): Answer => ({ status, body: { message } });
const NO_SKILL = wrong(404, 'The requested skill could not be found.');

/** Login with Amazon and skill management on a port of this machine, as far as a deployment asks them. */
export class FakeAmazon {
  readonly skills = new Map<string, FakeSkill>();
  readonly imports = new Map<string, Import>();
  /** Requests so far, as `POST /v1/skills`. */
  readonly asked: string[] = [];
  /** Requests and answers that Amazon does not document: the tests want none. */
  readonly undocumented: string[] = [];
  vendors: { id: string; name: string; roles: string[] }[] = [
    { id: 'M1VENDOR', name: 'Somebody', roles: [] },
  ];
  refreshToken = 'Atzr|good';
  accessToken = 'Atza|1';
  /** Consulted before each request is done. */
  trouble: (operation: string, index: number) => Trouble | undefined = () => undefined;
  /** Whether a function lets a skill in: Amazon looks when the endpoint is set. */
  letsIn: (functionArn: string, skillId: string) => boolean = () => true;
  /** How often a function that lets the skill in is not known yet. */
  tardiness = 0;
  /** What Amazon finds wrong with the next new skill, import or model. */
  nextErrors: { create?: string; import?: string; model?: string } = {};
  readonly #uploads = new Map<string, Buffer | undefined>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A skill that somebody made by other means. */
  plant(name: string): FakeSkill {
    const skill: FakeSkill = {
      id: `amzn1.ask.skill.${randomUUID()}`,
      names: { 'en-US': name },
      manifest: {},
      manifestPart: { status: 'SUCCEEDED', errors: [], eTag: randomUUID(), polls: 0 },
      models: new Map(),
      isEnabled: false,
    };
    this.skills.set(skill.id, skill);
    return skill;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const raw = await buffer(request);
    const isUpload = url.pathname.startsWith('/storage/');
    const isSignIn = url.pathname === '/auth/O2/token';
    const body = raw.length > 0 && !isUpload && !isSignIn ? JSON.parse(raw.toString('utf8')) : undefined;
    const known = isUpload || isSignIn ? undefined : documented(request.method ?? '', url, body);
    const template = known?.template ?? (isUpload ? '/storage' : '/auth/O2/token');
    const operation = `${request.method} ${template}`;
    const trouble = this.trouble(operation, this.asked.push(operation) - 1);
    this.undocumented.push(...(known?.faults ?? []));
    if (trouble?.kind === 'lost-before') {
      request.socket.destroy();
      return;
    }
    if (trouble?.kind === 'status') {
      const { status, body: text = { message: 'as told' } } = trouble;
      response.writeHead(status).end(typeof text === 'string' ? text : JSON.stringify(text));
      return;
    }
    const answer = isUpload
      ? this.#store(url, raw)
      : isSignIn
        ? this.#signIn(new URLSearchParams(raw.toString('utf8')))
        : request.headers.authorization === `Bearer ${this.accessToken}`
          ? this.#answer(operation, url, body)
          : wrong(401, 'Token is invalid/expired');
    if (known !== undefined) this.undocumented.push(...known.answerFaults(answer.status, answer.body));
    if (trouble?.kind === 'lost-after') {
      request.socket.destroy();
      return;
    }
    response
      .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
      .end(answer.body && JSON.stringify(answer.body));
  }

  #signIn(form: URLSearchParams): Answer {
    if (form.get('client_id') !== 'client' || form.get('client_secret') !== 'secret')
      return {
        status: 401,
        body: { error: 'invalid_client', error_description: 'Client authentication failed' },
      };
    if (form.get('refresh_token') !== this.refreshToken)
      return {
        status: 400,
        body: { error: 'invalid_grant', error_description: 'The request has an invalid grant' },
      };
    const { accessToken } = this;
    return { status: 200, body: { access_token: accessToken, expires_in: 3_600, token_type: 'bearer' } };
  }

  #store(url: URL, raw: Buffer): Answer {
    if (!this.#uploads.has(url.pathname)) return wrong(403, 'Access denied');
    this.#uploads.set(url.pathname, raw);
    return { status: 200 };
  }

  #answer(operation: string, url: URL, body: Record<string, unknown>): Answer {
    const [, , , id = ''] = url.pathname.split('/');
    const skill = this.skills.get(id);
    switch (operation) {
      case 'GET /v1/vendors':
        return { status: 200, body: { vendors: this.vendors } };
      case 'GET /v1/skills':
        return this.#list(Number(url.searchParams.get('nextToken') ?? 0));
      case 'POST /v1/skills':
        return this.#create(body as { manifest: FakeSkill['manifest'] });
      case 'POST /v1/skills/uploads': {
        const path = `/storage/${randomUUID()}`;
        this.#uploads.set(path, undefined);
        return { status: 201, body: { uploadUrl: this.url + path, expiresAt: '2026-11-21T21:00:00.000Z' } };
      }
      case 'GET /v1/skills/imports/{importId}':
        return this.#importState(url.pathname.split('/')[4] ?? '');
    }
    if (skill === undefined) return NO_SKILL;
    switch (operation) {
      case 'GET /v1/skills/{skillId}/status':
        return {
          status: 200,
          body: {
            manifest: shown(polled(skill.manifestPart)),
            ...(skill.models.size > 0 && {
              interactionModel: Object.fromEntries(
                [...skill.models].map(([locale, part]) => [locale, shown(polled(part))]),
              ),
            }),
          },
        };
      case 'POST /v1/skills/{skillId}/imports':
        return this.#import(skill, (body as { location: string }).location);
      case 'GET /v1/skills/{skillId}/stages/{stage}/enablement':
        return skill.isEnabled ? { status: 204 } : wrong(404, 'Skill is not enabled.');
      case 'PUT /v1/skills/{skillId}/stages/{stage}/enablement':
        if (skill.models.size === 0) return wrong(409, 'Skill has no interaction model.');
        skill.isEnabled = true;
        return { status: 204 };
      case 'DELETE /v1/skills/{skillId}':
        this.skills.delete(id);
        return { status: 204 };
    }
    return wrong(500, `The fake knows no ${operation}`);
  }

  /** Two skills a page, so that pages are turned. */
  #list(from: number): Answer {
    const all = [...this.skills.values()].map(({ id, names }) => ({
      skillId: id,
      nameByLocale: names,
      stage: 'development',
    }));
    const isTruncated = from + 2 < all.length;
    return {
      status: 200,
      body: {
        skills: all.slice(from, from + 2),
        isTruncated,
        ...(isTruncated && { nextToken: `${from + 2}` }),
      },
    };
  }

  #create({ manifest }: { manifest: FakeSkill['manifest'] }): Answer {
    const skill = this.plant('');
    const { create } = this.nextErrors;
    delete this.nextErrors.create;
    skill.manifestPart = { ...started(), errors: create === undefined ? [] : [{ message: create }] };
    this.#describe(skill, manifest);
    return {
      status: 202,
      body: { skillId: skill.id },
      headers: { location: `/v1/skills/${skill.id}/status?resource=manifest` },
    };
  }

  #describe(skill: FakeSkill, manifest: FakeSkill['manifest']): void {
    const { locales = {} } = (manifest.publishingInformation ?? {}) as {
      locales?: Record<string, { name: string }>;
    };
    skill.manifest = manifest;
    skill.names = Object.fromEntries(Object.entries(locales).map(([locale, { name }]) => [locale, name]));
  }

  #import(skill: FakeSkill, location: string): Answer {
    const busy = [...this.imports.values()].filter(({ skillId }) => skillId === skill.id);
    if (busy.some(({ part }) => part.status === 'IN_PROGRESS')) {
      // It comes to its end whether or not anybody asks for it by name.
      for (const { part } of busy) polled(part);
      return wrong(409, 'Another import is in progress.');
    }
    const zip = this.#uploads.get(new URL(location).pathname);
    if (zip === undefined) return wrong(400, 'There is nothing at that location.');
    const part = { ...started(), errors: this.#faultsOfPackage(skill, unzipSync(zip)) };
    const id = randomUUID();
    this.imports.set(id, { skillId: skill.id, part });
    return { status: 202, headers: { location: `/v1/skills/imports/${id}` } };
  }

  /** Looks at a skill package as Amazon does, and takes it over where nothing is wrong. */
  #faultsOfPackage(skill: FakeSkill, files: Record<string, Uint8Array>): { message: string }[] {
    const read = (path: string) => JSON.parse(strFromU8(files[path] ?? new Uint8Array()));
    const envelope = read('skill.json');
    const { manifest } = envelope;
    const models = Object.keys(files).filter((path) => path.startsWith('interactionModels/custom/'));
    const icons = JSON.stringify(manifest).match(/file:\/\/[^"]+/g) ?? [];
    const arn = manifest.apis.custom.endpoint?.uri ?? '';
    const faults = [
      ...faultsOfManifest(envelope),
      ...models.flatMap((path) => faultsOfModelFile(read(path))),
      ...icons
        .filter((uri) => !(uri.replace('file://', '') in files))
        .map((uri) => `${uri} is not in the package`),
    ];
    if (!this.letsIn(arn, skill.id) || this.tardiness-- > 0)
      faults.push(`The trigger setting for the Lambda ${arn} is invalid.`);
    const { import: told, model } = this.nextErrors;
    this.nextErrors = {};
    if (told !== undefined) faults.push(told);
    if (faults.length > 0) return faults.map((message) => ({ message }));
    this.#describe(skill, manifest);
    skill.manifestPart = started();
    for (const path of models) {
      const locale = path.slice('interactionModels/custom/'.length, -'.json'.length);
      skill.models.set(locale, { ...started(), errors: model === undefined ? [] : [{ message: model }] });
    }
    return [];
  }

  #importState(id: string): Answer {
    const found = this.imports.get(id);
    if (found === undefined) return wrong(404, 'There is no such import.');
    const { status, errors } = polled(found.part);
    return {
      status: 200,
      body: {
        status,
        ...(errors.length > 0 && { errors }),
        skill: { skillId: found.skillId, resources: [{ name: 'manifest', status, action: 'UPDATE' }] },
      },
    };
  }
}
