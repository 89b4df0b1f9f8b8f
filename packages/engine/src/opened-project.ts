import { join } from "node:path";
import { explainSegment } from "@satsuma/language";
import type { Catalogue, Frame } from "@satsuma/model";
import type { Plugin } from "@satsuma/plugin";
import type { DialectName, Warehouse } from "@satsuma/sql";
import { advise } from "./advise/advise.ts";
import type { ProjectConfig } from "./config/project-config.ts";
import { currentData, currentDataInWarehouse } from "./data/current-data.ts";
import type { DataContext } from "./data/current-data.ts";
import type { DataState } from "./data/data-state.ts";
import { dataFingerprint } from "./data/fingerprint.ts";
import { readDataState } from "./data/state-file.ts";
import { discover } from "./discover/discover.ts";
import { keptModels } from "./discover/kept-models.ts";
import { projectViews } from "./discover/project-views.ts";
import type { Environment } from "./environment.ts";
import type { PluginHost } from "./host/plugin-host.ts";
import { pluginReports } from "./host/plugin-reports.ts";
import { scoreMethods } from "./methods/score-methods.ts";
import { withTraits } from "./methods/trait-catalogue.ts";
import type {
  AsOf,
  DiscoverOptions,
  Project,
  Refit,
  SendOptions,
  ViewOptions,
  Work,
} from "./project.ts";
import { membersQuery, streamMembers, streamTraits } from "./queries/members.ts";
import { previewRule } from "./queries/preview.ts";
import { listSegments } from "./queries/listed-segment.ts";
import { ruleText } from "./queries/rule-text.ts";
import { segmentSql } from "./queries/segment-sql.ts";
import { cancel } from "./queries/session.ts";
import type { Session } from "./queries/session.ts";
import type {
  AboutTrait,
  Checked,
  DataReport,
  Discovery,
  DrawnView,
  KeptModel,
  ListedSegment,
  MethodAdvice,
  PluginReport,
  Preview,
  RunResult,
  ScoreResult,
  SendResult,
  Why,
  WhyTrait,
} from "./results.ts";
import { checkRules, findSegment, refuseErrors, rulesIn } from "./rules/checked-rules.ts";
import type { CheckedRules } from "./rules/checked-rules.ts";
import { readRules } from "./rules/read-rules.ts";
import { withTests } from "./rules/run-tests.ts";
import { momentOf } from "./run/as-of.ts";
import { runSession } from "./run/run-session.ts";
import { segmentAsOf } from "./run/segment-as-of.ts";
import type { Moment } from "./run/segment-as-of.ts";
import { currentRun } from "./state/published.ts";
import { send } from "./send/send.ts";
import { aboutTrait } from "./why/about-trait.ts";
import { whyMember } from "./why/why.ts";
import { whyTrait } from "./why/why-trait.ts";
import { Turns } from "./turns.ts";
import { WarehouseDoor, startWarehouse } from "./state/warehouse-door.ts";

/** A project whose config is loaded and whose plugins are set up. */
export class OpenedProject implements Project {
  readonly folder: string;
  readonly config: ProjectConfig;
  readonly #host: PluginHost;
  readonly #environment: Environment;
  readonly #stateFolder: string;
  readonly #warehouse: WarehouseDoor;
  readonly #turns = new Turns();

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
    return this.#turns.take(work, async () => {
      const { tables, customers, catalogue } = await currentData(this.#dataContext(), work);
      return { tables, customers, catalogue: await this.#withTraits(catalogue) };
    });
  }

  async lastData(): Promise<DataReport | undefined> {
    const known = await readDataState(this.#stateFolder);
    if (known === undefined) return undefined;
    const { tables, customers, catalogue } = known;
    return { tables, customers, catalogue: await this.#withTraits(catalogue) };
  }

  instant(options: AsOf = {}): string {
    return this.#moment(options).clock.asOf;
  }

  async check(options: Work & { readonly tests?: boolean } = {}): Promise<Checked> {
    const { checked, catalogue } = await this.#rules(options);
    return options.tests === true ? withTests(checked, catalogue) : checked;
  }

  async run(options: Work & AsOf & Refit = {}): Promise<RunResult> {
    return this.#turns.take(options, async () => {
      const { session, diagnostics } = await this.#session(options);
      return { ...(await runSession(refitted(session, options))), diagnostics };
    });
  }

  async preview(text: string, options: Work & AsOf = {}): Promise<Preview> {
    return this.#turns.take(options, async () => {
      const { session, texts } = await this.#session(options);
      return previewRule(session, ruleText(text, session, texts));
    });
  }

  async explain(segment: string, options: Work & AsOf = {}): Promise<string> {
    const { checked, catalogue } = await this.#rules(options);
    refuseErrors(checked);
    const found = findSegment(segment, checked.program.segments);
    const { clock, ...moment } = this.#moment(options);
    const asOf = segmentAsOf({ clock, ...moment }, found);
    return explainSegment(found, catalogue, { ...clock, asOf });
  }

  async why(segment: string, customer: string, options: Work & AsOf = {}): Promise<Why> {
    return this.#turns.take(options, async () => {
      const { session } = await this.#session(options);
      return whyMember(session, findSegment(segment, session.program.segments), customer);
    });
  }

  async aboutTrait(trait: string, options: Work & AsOf = {}): Promise<AboutTrait> {
    return this.#turns.take(options, async () => {
      const { session } = await this.#session(options);
      return aboutTrait(trait, session);
    });
  }

  async whyTrait(trait: string, customer: string, options: Work & AsOf = {}): Promise<WhyTrait> {
    return this.#turns.take(options, async () => {
      const { session } = await this.#session(options);
      return whyTrait(trait, customer, session);
    });
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
    return listSegments(program.segments, last, {
      moment: this.#moment({}),
      now: this.#environment.now,
    });
  }

  async sql(
    segments: string | readonly string[],
    options: Work & AsOf & { readonly dialect?: DialectName } = {},
  ): Promise<string> {
    return this.#turns.take(options, async () => {
      const { session } = await this.#session(options);
      const wanted = [segments].flat().map((name) => findSegment(name, session.program.segments));
      return segmentSql(session, wanted, options.dialect);
    });
  }

  async score(
    options: Work & AsOf & Refit & { readonly method?: string } = {},
  ): Promise<ScoreResult> {
    return this.#turns.take(options, async () => {
      const { session } = await this.#session(options);
      return scoreMethods(refitted(session, options), options.method);
    });
  }

  async discover(
    method: string,
    options: Work & AsOf & Refit & DiscoverOptions = {},
  ): Promise<Discovery> {
    return this.#turns.take(options, async () => {
      const { session, texts } = await this.#session(options);
      const { parameters = {}, replacing, customer, refit = false } = options;
      return discover({ method, parameters }, session, {
        offered: await this.#offered(),
        files: [...texts].map(([file, text]) => ({ file, text })),
        refit,
        ...(replacing === undefined ? {} : { replacing }),
        ...(customer === undefined ? {} : { customer }),
      });
    });
  }

  async advise(goal?: string, options: Work & AsOf = {}): Promise<readonly MethodAdvice[]> {
    return this.#turns.take(options, async () => {
      const { session } = await this.#session(options);
      return advise(session, await this.#offered(), goal);
    });
  }

  async models(options: Work & { readonly method?: string } = {}): Promise<readonly KeptModel[]> {
    const { id } = await dataFingerprint(this.config, this.#host, options);
    return keptModels(
      await this.#openWarehouse(),
      options.method,
      { id, host: this.#host },
      options,
    );
  }

  async views(options: Work & AsOf & ViewOptions = {}): Promise<readonly DrawnView[]> {
    return this.#turns.take(options, async () => {
      const { session } = await this.#session(options);
      const { views, failures } = await projectViews(session);
      for (const failure of failures) options.failed?.(failure);
      return views;
    });
  }

  plugins(): readonly PluginReport[] {
    return pluginReports(this.#host, this.config);
  }

  async send(segment: string, sink: string, options: Work & SendOptions = {}): Promise<SendResult> {
    return this.#turns.take(options, async () => {
      const { session } = await this.#session(options);
      return send(segment, sink, options, session);
    });
  }

  async close(): Promise<void> {
    if (!this.#turns.close()) return;
    try {
      await this.#host.close();
    } finally {
      await this.#warehouse.close();
    }
  }

  async #offered(): Promise<readonly Plugin[]> {
    return (await this.#environment.offered?.()) ?? [];
  }

  async #withTraits(data: Catalogue): Promise<Catalogue> {
    return withTraits(data, this.#host, rulesIn(await readRules(this.folder)));
  }

  #openWarehouse(): Promise<Warehouse> {
    this.#turns.mustBeOpen();
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

  #moment(options: AsOf): Moment {
    return momentOf(this.config, this.#environment.now, options.asOf);
  }

  /** The rules as they are now, against the data as it is now. */
  #rules(options: Work & AsOf): Promise<CheckedRules> {
    return this.#turns.take(options, async () =>
      this.#checked(await currentData(this.#dataContext(), options), options),
    );
  }

  #checked(data: DataState, options: AsOf): Promise<CheckedRules> {
    return checkRules(this.folder, { data, asOf: this.instant(options) }, this.#host);
  }

  async #segmentNames(): Promise<string[]> {
    return (await this.check()).program.segments.map(({ name }) => name);
  }

  async #session(
    options: Work & AsOf,
  ): Promise<{ session: Session; diagnostics: Checked["diagnostics"]; texts: Checked["texts"] }> {
    const moment = this.#moment(options);
    const { customersAtOnce } = this.#environment;
    const data = await currentDataInWarehouse(this.#dataContext(), options);
    const { checked, catalogue, rulesId } = await this.#checked(data, options);
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
      texts: checked.texts,
      ...moment,
      until: moment.clock.asOf,
      work: options,
      ...(customersAtOnce === undefined ? {} : { customersAtOnce }),
    };
    return { session, diagnostics: checked.diagnostics, texts: checked.texts };
  }
}

const refitted = (session: Session, { refit = false }: Refit): Session => ({ ...session, refit });
