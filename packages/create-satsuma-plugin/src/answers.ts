import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";

/** What a plugin may contribute to begin with. */
export const kinds = ["trait", "method", "source", "sink"] as const;

/** One of `kinds`. */
export type Kind = (typeof kinds)[number];

/** All that is asked. */
export interface Answers {
  /** The npm name. */
  readonly name: string;
  readonly kind: Kind;
  /** What the plugin is for, in one sentence. */
  readonly doc: string;
  /** Where the package goes: a folder that does not exist yet. */
  readonly folder: string;
}

/** What is assumed where nothing is said; the folder gives the name and the other way round. */
export const assumed = (given: Partial<Answers>): Answers => {
  const name = given.name ?? nameFor(given.folder);
  return {
    name,
    kind: given.kind ?? "method",
    doc: given.doc ?? "A plugin that tells who orders more often than most.",
    folder: given.folder ?? name.replace(/^@[^/]*\//u, ""),
  };
};

function nameFor(folder: string | undefined): string {
  const last = folder === undefined ? "mine" : basename(resolve(folder)).toLowerCase();
  const word = last.replaceAll(/[^a-z\d._-]+/gu, "-").replaceAll(/^[._-]+|-+$/gu, "") || "mine";
  return word.startsWith("satsuma-plugin-") ? word : `satsuma-plugin-${word}`;
}

/** Why an answer will not do; nothing when it will. */
export const problems: {
  readonly [Part in keyof Answers]: (answer: string) => string | undefined;
} = {
  name(name) {
    if (name.length > 214) return `the name has ${name.length} characters; npm accepts up to 214`;
    if (npmName.test(name)) return undefined;
    return `${JSON.stringify(name)} is not a name npm accepts: small letters, digits and hyphens, as in satsuma-plugin-weather`;
  },
  kind: (kind) =>
    isKind(kind) ? undefined : `${JSON.stringify(kind)} is none of ${kinds.join(", ")}`,
  doc(doc) {
    if (/\p{Cc}|\p{Cs}/u.test(doc)) return "the sentence holds characters that cannot be printed";
    if (/^\S+(?: \S+)+$/u.test(doc)) return undefined;
    return `say in one sentence, of two words at least and single spaces, what the plugin is for; not ${JSON.stringify(doc)}`;
  },
  folder(folder) {
    if (folder.trim() === "") return "say where the package goes";
    return existsSync(folder) ? `${folder} is there already: choose another folder` : undefined;
  },
};

const npmName = /^(?:@[a-z\d][a-z\d._-]*\/)?[a-z\d][a-z\d._-]*$/u;

/** True for one of `kinds`. */
export const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);

/** What everything of the plugin begins with in rules: `@acme/satsuma-plugin-bad-weather` is `bad_weather`. */
export function namespaceOf(name: string): string {
  const own = name.replace(/^@[^/]*\//u, "").replace(/^satsuma-plugin-(?=.)/u, "");
  const word = own.replaceAll(/\W+/gu, "_");
  return /^\d/u.test(word) ? `_${word}` : word;
}
