import { basename } from 'node:path';
import type { v1 } from 'ask-smapi-model';
import { CustomSmapiClientBuilder } from 'ask-smapi-sdk';
import { DeployError } from '../deploy-error';
import type { Clock, ImportState, Part, Progress, Skills } from '../ports';
import type { CredentialSource } from './credentials';
import { patientClient } from './http';
import { skillTrouble } from './trouble';

/** What a skill is before it is certified; nothing here ever touches what is live. */
const DEVELOPMENT = 'development';

const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === status;

const isMissing = (error: unknown): boolean => hasStatus(error, 404);
const isRefused = (error: unknown): boolean => hasStatus(error, 401);

const headerOf = (headers: readonly { key: string; value: string }[], name: string): string | undefined =>
  headers.find(({ key }) => key.toLowerCase() === name)?.value;

const messages = (errors: readonly { readonly message?: string }[] = []): string[] =>
  errors.flatMap(({ message }) => (message === undefined ? [] : [message]));

const progressOf = (status: string | undefined): Progress =>
  status === 'SUCCEEDED' || status === 'IN_PROGRESS' ? status : 'FAILED';

const partOf = ({ lastUpdateRequest, eTag }: v1.skill.ManifestStatus): Part => ({
  progress: progressOf(lastUpdateRequest?.status),
  ...(eTag !== undefined && { eTag }),
  errors: messages(lastUpdateRequest?.errors),
});

const importOf = ({ status, errors, skill }: v1.skill.ImportResponse): ImportState => ({
  progress: progressOf(status),
  errors: [...messages(errors), ...(skill?.resources ?? []).flatMap((one) => messages(one.errors))],
});

/** Where Amazon's services are. */
export interface Endpoints {
  readonly skillManagement: string;
  readonly signIn: string;
}

/** Amazon's skill management, by its own client library. */
export const smapiSkills = (
  credentials: Pick<CredentialSource, 'get'>,
  { skillManagement, signIn }: Endpoints,
  clock: Clock,
): Skills => {
  const apiClient = patientClient(clock);
  const connect = async (isRefused: boolean) => {
    const given = await credentials.get(isRefused);
    const builder = new CustomSmapiClientBuilder()
      .withApiEndpoint(skillManagement)
      .withAuthEndpoint(signIn)
      .withApiClient(apiClient);
    return 'accessToken' in given
      ? builder.withAccessTokenConfig({ clientId: '', clientSecret: '', ...given }).client()
      : builder.withRefreshTokenConfig(given).client();
  };
  let connected: ReturnType<typeof connect> | undefined;

  const asked = async <Answer>(
    what: string,
    question: (client: Awaited<ReturnType<typeof connect>>) => Promise<Answer>,
  ): Promise<Answer> => {
    connected ??= connect(false);
    try {
      return await question(await connected);
    } catch (error) {
      if (!isRefused(error)) throw skillTrouble(error, what);
    }
    // Nothing was done: an access token lasts an hour, and may have ended in the middle.
    connected = connect(true);
    try {
      return await question(await connected);
    } catch (error) {
      throw skillTrouble(error, what);
    }
  };

  /** @returns nothing where there is nothing of that name */
  const unlessMissing = async <Answer>(question: Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return await question;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };

  const upload = async (zip: Uint8Array): Promise<string> => {
    const { uploadUrl = '' } = await asked('take the skill package', (client) => client.createUploadUrlV1());
    const { statusCode } = await apiClient.invoke({ url: uploadUrl, method: 'PUT', headers: [], body: zip });
    if (statusCode >= 300)
      throw new DeployError(
        'skills.upload',
        `Amazon's storage did not take the skill package (${statusCode}): run again.`,
      );
    return uploadUrl;
  };

  return {
    async vendors() {
      const { vendors = [] } = await asked('list vendors', (client) => client.getVendorListV1());
      return vendors.flatMap(({ id, name = '' }) => (id === undefined ? [] : [{ id, name }]));
    },
    async list(vendorId) {
      const found = new Map<string, string[]>();
      let nextToken: string | undefined;
      do {
        const page = await asked('list skills', (client) =>
          client.listSkillsForVendorV1(vendorId, nextToken, 50),
        );
        for (const { skillId, nameByLocale = {} } of page.skills ?? [])
          if (skillId !== undefined)
            found.set(skillId, [...(found.get(skillId) ?? []), ...Object.values(nameByLocale)]);
        nextToken = page.isTruncated === true ? page.nextToken : undefined;
      } while (nextToken !== undefined);
      return [...found].map(([id, names]) => ({ id, names }));
    },
    async create(vendorId, manifest) {
      const { skillId } = await asked('make a skill', (client) =>
        client.createSkillForVendorV1({ vendorId, manifest }),
      );
      if (skillId === undefined)
        throw new DeployError('skills.odd', 'Amazon made a skill and did not say which: run again.');
      return skillId;
    },
    state: (skillId) =>
      asked('say how the skill is', async (client) => {
        const status = await unlessMissing(client.getSkillStatusV1(skillId));
        if (status === undefined) return undefined;
        return {
          manifest: partOf(status.manifest ?? {}),
          models: Object.fromEntries(
            Object.entries(status.interactionModel ?? {}).map(([locale, model]) => [locale, partOf(model)]),
          ),
        };
      }),
    async importPackage(skillId, zip) {
      const location = await upload(zip);
      const { headers } = await asked('import the skill package', (client) =>
        client.callImportSkillPackageV1({ location }, skillId),
      );
      return basename(headerOf(headers, 'location') ?? '');
    },
    importState: (importId) =>
      asked('say how the import goes', async (client) => {
        const state = await unlessMissing(client.getImportStatusV1(importId));
        return state && importOf(state);
      }),
    isEnabled: (skillId) =>
      asked('say whether testing is on', async (client) => {
        try {
          await client.getSkillEnablementStatusV1(skillId, DEVELOPMENT);
          return true;
        } catch (error) {
          if (isMissing(error)) return false;
          throw error;
        }
      }),
    enable: (skillId) =>
      asked('switch testing on', (client) => client.setSkillEnablementV1(skillId, DEVELOPMENT)),
    async remove(skillId) {
      await asked('delete the skill', (client) => unlessMissing(client.deleteSkillV1(skillId)));
    },
  };
};
