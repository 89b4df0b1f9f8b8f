import { createLanguageService, parseFile } from "@satsuma/language";
import type { DocumentSymbol, LanguageService } from "@satsuma/language";
import type { Catalogue } from "@satsuma/model";

/** A place at which a rule names something that an edit takes away. */
interface BrokenUse {
  /** What is named: `loyal`, `loyalty.gold`. */
  readonly name: string;
  /** What names it: `segment vip`; the examples of a segment are `expect vip`. */
  readonly by: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Rule files by path. */
type RuleTexts = ReadonlyMap<string, string>;

/** What an edit of rule files takes away, and what of the rest names it. */
export interface TakenAway {
  /** Segments, tiers and splits with their parts, defines and params: names in the order of the files. */
  readonly names: readonly string[];
  /** By declarations that the edit leaves as they are. */
  readonly uses: readonly BrokenUse[];
}

/**
 * What rules declare before an edit and not after it, and who names that. Told by the names alone: the data need not be known. What has
 * mistakes still declares its name.
 *
 * @param ownFile a file whose uses do not count: its author sees them
 */
export function takenAway(before: RuleTexts, after: RuleTexts, ownFile?: string): TakenAway {
  const changed = [...before.keys()].filter((file) => before.get(file) !== after.get(file));
  const left = declaredIn(after);
  const service = serviceOver(before);
  const gone = changed.flatMap((file) =>
    service
      .symbols(file)
      .flatMap(withParts)
      .filter(({ name }) => !left.has(name) && !left.has(`${name.split(".")[0] ?? ""}.*`))
      .map((each) => ({ ...each, file })),
  );
  const places = { service, before, after };
  const uses = gone.flatMap((each) =>
    service
      .references(each.file, each.at)
      .filter(({ file }) => file !== ownFile)
      .flatMap(({ file, start }) => useAt(each.name, { file, start }, places)),
  );
  return { names: gone.map(({ name }) => name), uses: uses.filter(isExact) };
}

/** Whoever names a part of tiers or of a split names these too: once is enough. */
const isExact = (use: BrokenUse, _: number, uses: readonly BrokenUse[]): boolean =>
  !uses.some(
    ({ file, line, name }) =>
      file === use.file && line === use.line && name.startsWith(`${use.name}.`),
  );

/** Names alone tell who uses whom: of the data nothing is said. */
const nothing: Catalogue = {
  timezone: "UTC",
  weekStart: "monday",
  currency: "EUR",
  customer: { key: { name: "key", type: { kind: "text" } }, attributes: {} },
  events: {},
  traits: {},
};

function serviceOver(texts: RuleTexts): LanguageService {
  const service = createLanguageService({ catalogue: nothing });
  for (const [file, text] of texts) service.setFile(file, text);
  return service;
}

interface Declared {
  readonly name: string;
  /** Where its name stands. */
  readonly at: number;
}

function withParts({ name, kind, nameSpan, children }: DocumentSymbol): readonly Declared[] {
  if (kind === "expect") return [];
  const parts = children.map((part) => ({ name: `${name}.${part.name}`, at: part.nameSpan.start }));
  return [{ name, at: nameSpan.start }, ...parts];
}

/** Every name that some files declare; `loyalty.*` where it cannot be read which parts there are. */
function declaredIn(texts: RuleTexts): ReadonlySet<string> {
  const service = serviceOver(texts);
  return new Set(
    [...texts].flatMap(([file, text]) => [
      ...service
        .symbols(file)
        .flatMap(withParts)
        .map(({ name }) => name),
      ...parseFile(text, file).source.unreadable.flatMap(({ name }) =>
        name === undefined ? [] : [name.text, `${name.text}.*`],
      ),
    ]),
  );
}

interface Places {
  readonly service: LanguageService;
  readonly before: RuleTexts;
  readonly after: RuleTexts;
}

/** The use at a place; none where its declaration is edited as well. */
function useAt(
  name: string,
  { file, start }: { readonly file: string; readonly start: number },
  { service, before, after }: Places,
): readonly BrokenUse[] {
  const text = before.get(file) ?? "";
  const user = service.symbols(file).find(({ span }) => span.start <= start && start < span.end);
  if (user === undefined) return [];
  const written = text.slice(user.span.start, user.span.end);
  if (!(after.get(file) ?? "").includes(written)) return [];
  const above = text.slice(0, start).split("\n");
  return [
    {
      name,
      by: `${user.kind} ${user.name}`,
      file,
      line: above.length,
      column: (above.at(-1)?.length ?? 0) + 1,
    },
  ];
}
