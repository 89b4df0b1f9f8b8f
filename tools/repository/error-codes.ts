import { find, read } from "./files.ts";

/** Codes about one thing. */
export interface Family {
  readonly about: string;
  /** What its codes begin with, before the first digit or `_`. */
  readonly prefixes: readonly string[];
}

/** All families, in the order of `docs/errors.md`. */
export const families: readonly Family[] = [
  { about: "What a `.seg` file says", prefixes: ["SEG"] },
  { about: "Rules as a whole", prefixes: ["RULES"] },
  { about: "The project's folder and its `satsuma.config.ts`", prefixes: ["CONFIG"] },
  { about: "Files and tables that are read", prefixes: ["DATA"] },
  { about: "How good the data is", prefixes: ["QUALITY"] },
  { about: "Plugins", prefixes: ["PLUGIN"] },
  { about: "The fit of RFM", prefixes: ["RFM"] },
  { about: "The fit of clusters", prefixes: ["CLUSTERS"] },
  { about: "The fit of churn", prefixes: ["CHURN"] },
  { about: "The fit of lifetime value", prefixes: ["LIFETIME"] },
  { about: "The fit of baskets", prefixes: ["BASKETS"] },
  { about: "The fit of factors and regressions", prefixes: ["FACTORS"] },
  { about: "The fit of prospects", prefixes: ["PROSPECTS"] },
  { about: "Erasing customers", prefixes: ["ERASE"] },
  { about: "Discovering", prefixes: ["DISCOVER"] },
  { about: "Sending audiences", prefixes: ["SEND"] },
  { about: "Runs", prefixes: ["RUN"] },
  { about: "History, changes and moves", prefixes: ["HISTORY", "CHANGES", "MOVES"] },
  { about: "Holding segments against each other", prefixes: ["COMPARE", "SCORE"] },
  { about: "The warehouse", prefixes: ["WAREHOUSE"] },
  { about: "The sample shop", prefixes: ["SHOP"] },
  { about: "The server: what is asked of it", prefixes: ["HTTP", "JOB"] },
  { about: "The server: who may ask", prefixes: ["ACCESS"] },
  { about: "The server: the engines behind it", prefixes: ["ENGINE"] },
  { about: "Deliveries", prefixes: ["DELIVERY", "WEBHOOK"] },
  { about: "The terminal UI", prefixes: ["TERMINAL"] },
  { about: "The command line", prefixes: ["USAGE", "INIT", "INTERRUPTED", "TIMED", "INTERNAL"] },
];

/** The family of a code: `SEG3002` is of `SEG`, `DATA_FILE_MISSING` of `DATA`. Undefined for a code of none. */
export function familyOf(code: string): Family | undefined {
  const prefix = code.replace(/(?:\d|_).*$/, "");
  return families.find(({ prefixes }) => prefixes.includes(prefix));
}

/** Every code that the sources of packages and apps use, in alphabetical order. */
export function codesInSources(): readonly string[] {
  const sources = find("{packages,apps}/*/src/**/*.{ts,tsx}").map((file) =>
    withoutComments(read(file)),
  );
  return [...new Set(sources.flatMap(codesIn))].toSorted();
}

/** The codes of the known families, and whatever else a source gives as a code that is no currency and none of Node's. */
function codesIn(source: string): readonly string[] {
  const known = new RegExp(String.raw`\b(?:SEG\d{4}|(?:${prefixes})_[A-Z][A-Z\d_]*)\b`, "g");
  const given = /(?:new \w*Error\(|\bcode:)\s*["'](?!E[A-Z]+["'])([A-Z][A-Z\d_]{3,})["']/g;
  return [
    ...[...source.matchAll(known)].map(([code]) => code),
    ...[...source.matchAll(given)].map(([, code = ""]) => code),
  ];
}

const prefixes = families.flatMap((family) => family.prefixes).join("|");

// Comments are taken off where they begin a line or follow a space, so that `https://…` and globs in texts stay.
const withoutComments = (source: string): string =>
  source.replaceAll(/^\s*\/\*.*?\*\//gms, "").replaceAll(/(?<=^|\s)\/\/[^\n]*/gm, "");
