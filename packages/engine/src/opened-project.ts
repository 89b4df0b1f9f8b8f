import { createHash } from "node:crypto";
import { join } from "node:path";
import { checkProject, explainSegment } from "@satsuma/language";
import { hasErrors } from "@satsuma/model";
import type { Catalogue, Frame } from "@satsuma/model";
import type { Clock, Segment } from "@satsuma/ir";
import type { Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "./config/project-config.ts";
import { currentData, currentDataInWarehouse } from "./data/current-data.ts";
import type { DataContext } from "./data/current-data.ts";
import type { DataState } from "./data/data-state.ts";
import type { Environment } from "./environment.ts";
import type { PluginHost } from "./host/plugin-host.ts";
import { scoreMethods } from "./methods/score-methods.ts";
import { withTraits } from "./methods/trait-catalogue.ts";
import { RuleErrors } from "./project.ts";
import type { AsOf, Project, Work } from "./project.ts";
import { membersQuery, streamMembers, streamTraits, unknownSegment } from "./queries/members.ts";
import { previewRule } from "./queries/preview.ts";
import { listed } from "./queries/listed-segment.ts";
import { ruleText } from "./queries/rule-text.ts";
import { segmentSql } from "./queries/segment-sql.ts";
import { cancel } from "./queries/session.ts";
import type { Session } from "./queries/session.ts";
import type {
  Checked,
  DataReport,
  ListedSegment,
  MethodResult,
  Preview,
  RunResult,
} from "./results.ts";
import { readRules } from "./rules/read-rules.ts";
import { asOfInstant } from "./run/as-of.ts";
import { runSession } from "./run/run-session.ts";
import { currentRun } from "./state/published.ts";
import { WarehouseDoor, startWarehouse } from "./state/warehouse-door.ts";

/** A project whose config is loaded and whose plugins are set up. */
export class OpenedProject implements Project {
  readonly folder: string;
  readonly config: ProjectConfig;
  readonly #host: PluginHost;
  readonly #environment: Environment;
  readonly #stateFolder: string;
  readonly #warehouse: WarehouseDoor;
  #turn: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(folder: string, config: ProjectConfig, host: PluginHost, environment: Environment) {
    this.folder = folder;
    this.config = config;
    this.#host = host;
    this.#environment = environment;
    this.#stateFolder = join(folder, ".satsuma");
    this.#warehouse = new WarehouseDoor(() =>
      startWarehouse(config, environment, this.#stateFolder),
    );
  }

  async data(work: Work = {}): Promise<DataReport> {
    return this.#inTurn(work, async () => {
      const { tables, customers, catalogue } = await currentData(this.#dataContext(), work);
      return { tables, customers, catalogue: await withTraits(catalogue, this.#host) };
    });
  }

  async check(work: Work = {}): Promise<Checked> {
    return (await this.#rules(work)).checked;
  }

  async run(options: Work & AsOf = {}): Promise<RunResult> {
    return this.#inTurn(options, async () => {
      const { session, diagnostics } = await this.#session(options);
      return { ...(await runSession(session)), diagnostics };
    });
  }

  async preview(text: string, options: Work & AsOf = {}): Promise<Preview> {
    return this.#inTurn(options, async () => {
      const { session, texts } = await this.#session(options);
      return previewRule(session, ruleText(text, session, texts));
    });
  }

  async explain(segment: string, options: Work & AsOf = {}): Promise<string> {
    const clock = this.#clock(options);
    const { checked, catalogue } = await this.#rules(options);
    refuseErrors(checked);
    return explainSegment(findSegment(segment, checked.program.segments), catalogue, clock);
  }

  async *members(segment: string, options: Work = {}): AsyncIterable<Frame> {
    const warehouse = await this.#openWarehouse();
    yield* streamMembers(warehouse, segment, () => this.#segmentNames(), options);
  }

  async *traits(options: Work = {}): AsyncIterable<Frame> {
    yield* streamTraits(await this.#openWarehouse(), options);
  }

  async exportMembers(
    segment: string,
    file: string,
    format: "csv" | "parquet" | "json",
    options: Work = {},
  ): Promise<void> {
    const warehouse = await this.#openWarehouse();
    await warehouse.exportQuery(
      await membersQuery(warehouse, segment, () => this.#segmentNames()),
      file,
      format,
      cancel(options),
    );
  }

  async list(work: Work = {}): Promise<readonly ListedSegment[]> {
    const { program } = await this.check(work);
    const last = await currentRun(await this.#openWarehouse());
    const sizes = new Map(last?.result.segments.map((segment) => [segment.name, segment]));
    return program.segments.map((segment) => listed(segment, sizes.get(segment.name), last?.asOf));
  }

  async sql(segment: string, options: Work & AsOf = {}): Promise<string> {
    return this.#inTurn(options, async () => {
      const { session } = await this.#session(options);
      return segmentSql(session, findSegment(segment, session.program.segments));
    });
  }

  async score(
    options: Work & AsOf & { readonly method?: string } = {},
  ): Promise<readonly MethodResult[]> {
    return this.#inTurn(options, async () => {
      const { session } = await this.#session(options);
      return scoreMethods(session, options.method);
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      await this.#host.close();
    } finally {
      await this.#warehouse.close();
    }
  }

  /** Work that takes data in, fits or publishes waits for the one before it: they write the same tables. */
  async #inTurn<Result>({ signal }: Work, work: () => Promise<Result>): Promise<Result> {
    this.#mustBeOpen();
    const before = this.#turn;
    const { promise, resolve: done } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    try {
      this.#mustBeOpen();
      signal?.throwIfAborted();
      return await work();
    } finally {
      done();
    }
  }

  #mustBeOpen(): void {
    if (this.#isClosed) throw new TypeError("project must be open, it was closed");
  }

  #openWarehouse(): Promise<Warehouse> {
    this.#mustBeOpen();
    return this.#warehouse.open();
  }

  #dataContext(): DataContext {
    return {
      config: this.config,
      host: this.#host,
      stateFolder: this.#stateFolder,
      warehouse: () => this.#openWarehouse(),
    };
  }

  #clock(options: AsOf): Clock {
    const { timezone, weekStart = "monday", asOf } = this.config;
    return {
      asOf: asOfInstant(options.asOf ?? asOf, timezone, this.#environment.now),
      timezone,
      weekStart,
    };
  }

  /** The rules as they are now, against the data as it is now. */
  #rules(work: Work): Promise<CheckedRules> {
    return this.#inTurn(work, async () =>
      this.#rulesAgainst(await currentData(this.#dataContext(), work)),
    );
  }

  async #rulesAgainst(data: DataState): Promise<CheckedRules> {
    const files = await readRules(this.folder);
    const catalogue = await withTraits(data.catalogue, this.#host);
    const { program, diagnostics } = checkProject(files, catalogue);
    const rulesId = createHash("sha256").update(JSON.stringify(files)).digest("hex");
    return {
      checked: {
        program,
        diagnostics,
        texts: new Map(files.map(({ file, text }) => [file, text])),
      },
      catalogue,
      rulesId,
    };
  }

  async #segmentNames(): Promise<string[]> {
    return (await this.check()).program.segments.map(({ name }) => name);
  }

  async #session(
    options: Work & AsOf,
  ): Promise<{ session: Session; diagnostics: Checked["diagnostics"]; texts: Checked["texts"] }> {
    const clock = this.#clock(options);
    const data = await currentDataInWarehouse(this.#dataContext(), options);
    const { checked, catalogue, rulesId } = await this.#rulesAgainst(data);
    refuseErrors(checked);
    const session: Session = {
      config: this.config,
      host: this.#host,
      warehouse: await this.#openWarehouse(),
      data,
      layout: data.layout,
      catalogue,
      program: checked.program,
      rulesId,
      clock,
      work: options,
    };
    return { session, diagnostics: checked.diagnostics, texts: checked.texts };
  }
}

/** The rules of a project with the names they may use. */
interface CheckedRules {
  readonly checked: Checked;
  readonly catalogue: Catalogue;
  /** Changes when a rule file changes. */
  readonly rulesId: string;
}

function refuseErrors({ diagnostics, texts }: Checked): void {
  if (hasErrors(diagnostics)) throw new RuleErrors(diagnostics, texts);
}

function findSegment(name: string, segments: readonly Segment[]): Segment {
  const found = segments.find((segment) => segment.name === name);
  if (found === undefined)
    throw unknownSegment(
      name,
      segments.map((segment) => segment.name),
    );
  return found;
}
