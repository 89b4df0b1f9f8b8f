import { z } from "zod";
import { algorithms } from "../access/token-issuer.ts";
import { logLevels } from "../journal/open-log.ts";

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/u)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

const list = z.string().transform((text) => text.split(",").map((each) => each.trim()));

/** A setting: what it is for and how it is read. */
interface SettingKind {
  readonly doc: string;
  /** What is to be given, in words: `a whole number from 1 to 65535`. */
  readonly expects: string;
  /** As it would be given; absent where there is none. */
  readonly fallback?: string;
  readonly schema: z.ZodType<unknown, string>;
}

/**
 * Every setting of a server. `bodyLimit` is the flag `--body-limit` and the variable `SATSUMA_BODY_LIMIT`; the flag comes before the
 * variable.
 */
export const settingList = {
  host: {
    doc: "address to listen on; another than this computer's own needs API keys or an issuer of tokens",
    expects: "an address or a name",
    fallback: "127.0.0.1",
    schema: z.string().min(1),
  },
  port: {
    doc: "port to listen on; 4747 or the next that is free unless given, 0 for any that is free",
    expects: "a whole number from 0 to 65535",
    schema: whole(0, 65_535),
  },
  allowHost: {
    doc: "names that requests may be for besides this computer's own, with commas between",
    expects: "names such as `segments.example.com`",
    schema: list,
  },
  oidcIssuer: {
    doc: "issuer of tokens (`iss`) that are taken beside API keys",
    expects: "the issuer as its tokens name it",
    schema: z.string().min(1),
  },
  oidcAudience: {
    doc: "what tokens must be for (`aud`)",
    expects: "the audience as tokens name it",
    schema: z.string().min(1),
  },
  oidcJwks: {
    doc: "address of the issuer's public keys: `jwks_uri` of its discovery document",
    expects: "an address that begins with https://, or http:// of this computer",
    schema: z
      .url({ protocol: /^https?$/u })
      .transform((text) => new URL(text))
      .refine((url) => url.protocol === "https:" || /^(?:localhost|127\.|\[::1\])/u.test(url.host)),
  },
  oidcAlgorithms: {
    doc: "signature algorithms that are accepted",
    expects: `some of ${algorithms.join(", ")}`,
    fallback: algorithms.join(","),
    schema: list.pipe(z.array(z.enum(algorithms)).min(1)),
  },
  oidcScopeClaim: {
    doc: "claim that says what the bearer may do: a list, or words",
    expects: "the name of a claim",
    fallback: "scope",
    schema: z.string().min(1),
  },
  oidcScopePrefix: {
    doc: "what scopes of the claim begin with: `satsuma:read` with `satsuma:`",
    expects: "a text",
    fallback: "",
    schema: z.string(),
  },
  oidcTolerance: {
    doc: "seconds by which clocks may differ",
    expects: "a whole number from 0 to 300",
    fallback: "30",
    schema: whole(0, 300),
  },
  bodyLimit: {
    doc: "bytes that the body of a request may have",
    expects: "a whole number from 1000 to 100000000",
    fallback: "1000000",
    schema: whole(1000, 100_000_000),
  },
  timeLimit: {
    doc: "seconds until an answer must begin",
    expects: "a whole number from 1 to 3600",
    fallback: "60",
    schema: whole(1, 3600),
  },
  rate: {
    doc: "requests a minute of one credential, or of one address without",
    expects: "a whole number from 1 to 1000000",
    fallback: "1200",
    schema: whole(1, 1_000_000),
  },
  questions: {
    doc: "questions that are at work or wait at most; more are answered 503 at once",
    expects: "a whole number from 1 to 10000",
    fallback: "32",
    schema: whole(1, 10_000),
  },
  questionsEach: {
    doc: "likewise, of one credential; more are answered 429 at once",
    expects: "a whole number from 1 to 10000",
    fallback: "16",
    schema: whole(1, 10_000),
  },
  engines: {
    doc: "processes that answer questions",
    expects: "a whole number from 1 to 64",
    fallback: "2",
    schema: whole(1, 64),
  },
  engineMemory: {
    doc: "mebibytes that such a process may hold before it is killed; a quarter of the memory there is, from 768 to 2048, unless given",
    expects: "a whole number from 256 to 1048576",
    schema: whole(256, 1_048_576),
  },
  shutdownLimit: {
    doc: "seconds that answers and a job have to finish when the server ends",
    expects: "a whole number from 0 to 3600",
    fallback: "20",
    schema: whole(0, 3600),
  },
  logLevel: {
    doc: "what is logged, as JSON lines on standard error",
    expects: `one of ${logLevels.join(", ")}`,
    fallback: "info",
    schema: z.enum(logLevels),
  },
} as const satisfies Record<string, SettingKind>;

export type SettingName = keyof typeof settingList;

/** All names, in the order of help. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the list has these keys and no others
export const settingNames = Object.keys(settingList) as SettingName[];
