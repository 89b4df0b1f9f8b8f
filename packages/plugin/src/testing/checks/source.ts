import type { Batch, Source, SourceColumn, SourceTable } from "../../source.ts";
import { validated } from "../memory/validated.ts";
import { called, demandStops } from "./called.ts";
import { canonical } from "./canonical.ts";
import { demand, demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import { columnFaults } from "./column-faults.ts";
import { demandAccepts, demandRefuses } from "./config.ts";
import type { SourceTrial, Subject } from "./options.ts";
import { demandNotAt, eachSource, faultAt, isFree } from "./subject.ts";

/** How sources bring rows in. */
export const sourceChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "source-options",
    title: "accepts good options of a table and refuses bad ones by an issue",
    run: () => eachSource(subject, (source) => demandOptions(source, subject)),
  },
  {
    id: "source-columns",
    title: "brings exactly the columns it found, in every batch, of the types it found",
    run: () =>
      eachSource(subject, async (source) =>
        demandNotAt("source-columns", await tableFault(source, subject)),
      ),
  },
  {
    id: "source-repeats",
    title: "finds the same table when nothing changed, and brings its rows again",
    run: () => eachReadable(subject, (source) => demandSameTable(source, subject)),
  },
  {
    id: "source-aborts",
    title: "stops looking and stops reading when it is aborted",
    run: () => eachReadable(subject, (source) => demandSourceAborts(source, subject)),
  },
];

const tableFault = (source: Source, subject: Subject) =>
  faultAt(subject, "source-columns", `source ${source.name}`, () => demandColumns(source, subject));

/** Tries something on every source that finds its table. */
const eachReadable = (subject: Subject, attempt: (source: Source) => Promise<void>) =>
  eachSource(subject, async (source) => {
    if (isFree(subject, await tableFault(source, subject))) await attempt(source);
  });

function trialOf(source: Source, { options }: Subject): SourceTrial {
  const trial = options.sources?.[source.name];
  demand(trial !== undefined, `source ${source.name} is not tried: give sources.${source.name}`);
  return trial;
}

async function demandOptions(source: Source, subject: Subject): Promise<void> {
  const { good, bad } = trialOf(source, subject);
  await demandAccepts(`options of source ${source.name}`, subject, source.options, good);
  await demandRefuses(`options of source ${source.name}`, subject, source.options, bad);
}

async function open(source: Source, subject: Subject, signal = never()): Promise<SourceTable> {
  const options = await validated(source.options, trialOf(source, subject).good);
  return called(`open of source ${source.name}`, subject, () => source.open(options, { signal }));
}

const never = (): AbortSignal => new AbortController().signal;

async function demandColumns(source: Source, subject: Subject): Promise<void> {
  const table = await open(source, subject);
  demandNone(headFaults(table).map((fault) => `source ${source.name} ${fault}`));
  for (const batch of await batchesOf(table, subject)) {
    demandNone(batchFaults(table.columns, batch).map((fault) => `source ${source.name}: ${fault}`));
  }
}

function headFaults(table: SourceTable): string[] {
  const names = table.columns.map(({ name }) => name);
  const faults = names.length === 0 ? ["found no columns"] : [];
  const unexplained = table.columns.filter(({ because }) => because.trim() === "");
  if (new Set(names).size < names.length) faults.push(`found two columns of one name`);
  if (table.fingerprint === "") faults.push("gives no fingerprint");
  faults.push(...unexplained.map(({ name }) => `does not say why ${name} has its type`));
  return [...faults, ...(table.kind === "files" ? scanFaults(table, names) : [])];
}

function scanFaults(
  { scan }: SourceTable & { readonly kind: "files" },
  names: readonly string[],
): string[] {
  const relative = scan.paths.filter((path) => !/^(?:\/|[A-Za-z]:[\\/]|\\\\)/u.test(path));
  const scanned = scan.columns.map(({ name }) => name);
  return [
    ...(scan.paths.length === 0 ? ["names no file"] : []),
    ...relative.map((path) => `names the file ${path}, which is not a whole path`),
    ...(canonical(scanned) === canonical(names) ? [] : ["scans other columns than it found"]),
  ];
}

const batchesOf = (table: SourceTable, subject: Subject): Promise<Batch[]> =>
  called("reading the table", subject, () =>
    table.kind === "files" ? [] : allOf(table.read(never())),
  );

async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function batchFaults(columns: readonly SourceColumn[], { rows, rejected }: Batch): string[] {
  const expected = columns.map(({ name }) => name);
  const missing = expected.filter((name) => !(name in rows.columns));
  const extra = Object.keys(rows.columns).filter((name) => !expected.includes(name));
  return [
    ...missing.map((name) => `a batch lacks the column ${name}`),
    ...extra.map((name) => `a batch has the column ${name}, which the table does not`),
    ...rejected.filter(({ reason }) => reason === "").map(() => "a rejected row has no reason"),
    ...columns.flatMap(({ name, column }) =>
      columnFaults(`column ${name}`, column, rows.columns[name], rows.length),
    ),
  ];
}

async function demandSameTable(source: Source, subject: Subject): Promise<void> {
  const [first, second] = [await open(source, subject), await open(source, subject)];
  const head = ({ columns, fingerprint }: SourceTable) => canonical({ columns, fingerprint });
  demand(head(first) === head(second), `source ${source.name} found two tables in one`);
  const rows = [
    await batchesOf(first, subject),
    await batchesOf(first, subject),
    await batchesOf(second, subject),
  ];
  const differing = new Set(rows.map(canonical)).size > 1;
  demand(!differing, `source ${source.name} brought other rows when it was read again`);
  const named = await called(`fingerprint of source ${source.name}`, subject, async () =>
    source.fingerprint?.(await validated(source.options, trialOf(source, subject).good)),
  );
  const isEqual = named === undefined || named === first.fingerprint;
  demand(isEqual, `source ${source.name} gives one fingerprint and finds another`);
}

async function demandSourceAborts(source: Source, subject: Subject): Promise<void> {
  const aborted = AbortSignal.abort(new Error("aborted by the test"));
  const what = `source ${source.name}`;
  await demandStops(what, subject, () => open(source, subject, aborted));
  const table = await open(source, subject);
  if (table.kind === "files") return;
  await demandStops(what, subject, () => allOf(table.read(aborted)));
}
