import { SatsumaError } from "@satsuma/model";
import type { TokenIssuer } from "../access/token-issuer.ts";
import type { EngineLimits } from "../engines/limits.ts";
import type { LogLevel } from "../journal/open-log.ts";
import { settingList, settingNames } from "./setting-list.ts";
import type { SettingName } from "./setting-list.ts";

/** How a server is to be. */
export interface ServeSettings {
  readonly host: string;
  /** Undefined for 4747 or the next that is free. */
  readonly port: number | undefined;
  /** In small letters. */
  readonly allowedHosts: readonly string[];
  readonly issuer: TokenIssuer | undefined;
  readonly bodyLimitBytes: number;
  readonly timeLimitMs: number;
  readonly requestsPerMinute: number;
  readonly questions: number;
  readonly questionsEach: number;
  readonly engines: Pick<EngineLimits, "readers" | "timeMs"> & Partial<EngineLimits>;
  readonly shutdownLimitMs: number;
  readonly logLevel: LogLevel;
}

/** What was given, as text: flags by name, variables of the environment. */
export interface GivenSettings {
  readonly flags: Readonly<Partial<Record<SettingName, string>>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** `--body-limit` */
export const flagOf = (name: SettingName): string => `--${words(name).join("-")}`;

/** `SATSUMA_BODY_LIMIT` */
export const variableOf = (name: SettingName): string =>
  `SATSUMA_${words(name).join("_").toUpperCase()}`;

const words = (name: string): readonly string[] =>
  name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).split(" ");

/** @throws SatsumaError `HTTP_SETTING` for one that cannot be used, or that another is missing for */
export function readSettings(given: GivenSettings): ServeSettings {
  // Also what is not used as it stands: nobody gives a setting for nothing.
  for (const name of settingNames) read(name, given);
  return {
    host: required("host", given),
    port: read("port", given),
    allowedHosts: (read("allowHost", given) ?? []).map((name) => name.toLowerCase()),
    issuer: issuerOf(given),
    bodyLimitBytes: required("bodyLimit", given),
    timeLimitMs: required("timeLimit", given) * 1000,
    requestsPerMinute: required("rate", given),
    questions: required("questions", given),
    questionsEach: required("questionsEach", given),
    engines: enginesOf(given),
    shutdownLimitMs: required("shutdownLimit", given) * 1000,
    logLevel: required("logLevel", given),
  };
}

function issuerOf(given: GivenSettings): TokenIssuer | undefined {
  const parts = (["oidcIssuer", "oidcAudience", "oidcJwks"] as const).filter(
    (name) => textOf(name, given) !== undefined,
  );
  if (parts.length === 0) return undefined;
  return {
    issuer: required("oidcIssuer", given),
    audience: required("oidcAudience", given),
    jwks: required("oidcJwks", given),
    algorithms: required("oidcAlgorithms", given),
    scopeClaim: required("oidcScopeClaim", given),
    scopePrefix: required("oidcScopePrefix", given),
    toleranceSeconds: required("oidcTolerance", given),
  };
}

function enginesOf(given: GivenSettings): ServeSettings["engines"] {
  const memoryMiB = read("engineMemory", given);
  return {
    readers: required("engines", given),
    timeMs: required("timeLimit", given) * 1000,
    ...(memoryMiB === undefined ? {} : { memoryMiB }),
  };
}

type Read<Name extends SettingName> = NonNullable<
  ReturnType<(typeof settingList)[Name]["schema"]["parse"]>
>;

function required<Name extends SettingName>(name: Name, given: GivenSettings): Read<Name> {
  const value = read(name, given);
  if (value !== undefined) return value;
  throw new SatsumaError("HTTP_SETTING", `${flagOf(name)} is missing: ${settingList[name].doc}`, {
    help: `give ${flagOf(name)} or the variable ${variableOf(name)}: ${settingList[name].expects}`,
  });
}

function read<Name extends SettingName>(name: Name, given: GivenSettings): Read<Name> | undefined {
  const text = textOf(name, given);
  if (text === undefined) return undefined;
  const { schema, expects } = settingList[name];
  const parsed = schema.safeParse(text);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema is the one of this name
  if (parsed.success) return parsed.data as Read<Name>;
  const shown = JSON.stringify(text);
  const place = given.flags[name] === undefined ? variableOf(name) : flagOf(name);
  throw new SatsumaError("HTTP_SETTING", `${place} is ${shown}; expected ${expects}`, {
    help: `give ${expects}`,
  });
}

function textOf(name: SettingName, { flags, environment }: GivenSettings): string | undefined {
  const kind = settingList[name];
  const fallback = "fallback" in kind ? kind.fallback : undefined;
  return flags[name] ?? environment[variableOf(name)] ?? fallback;
}
