import type { Catalogue } from "@satsuma/model";
import type { Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "./config/project-config.ts";
import { currentData, currentDataId, currentDataInWarehouse } from "./data/current-data.ts";
import type { DataContext } from "./data/current-data.ts";
import type { DataState } from "./data/data-state.ts";
import { readDataState } from "./data/state-file.ts";
import type { Environment } from "./environment.ts";
import type { Erasing } from "./erase/erase.ts";
import type { PluginHost } from "./host/plugin-host.ts";
import { withTraits } from "./methods/trait-catalogue.ts";
import type { AsOf, Work } from "./project-options.ts";
import type { Session } from "./queries/session.ts";
import { weakData } from "./quality/weak-data.ts";
import { withWeakRules } from "./quality/weak-rules.ts";
import type { WeighedRules } from "./quality/weak-rules.ts";
import { checkRules, refuseErrors, rulesIn } from "./rules/checked-rules.ts";
import { readRulesWith } from "./rules/lay-drafts.ts";
import { momentOf } from "./run/as-of.ts";
import type { Moment } from "./run/segment-as-of.ts";
import type { Checked } from "./rules/check-result.ts";
import { Turns } from "./turns.ts";
import type { WarehouseDoor } from "./state/warehouse-door.ts";

/** What a project's work is done with. */
export interface Premises {
  readonly folder: string;
  readonly stateFolder: string;
  readonly config: ProjectConfig;
  readonly host: PluginHost;
  readonly environment: Environment;
  readonly warehouse: WarehouseDoor;
}

/** Gives each piece of work its turn, and what it needs: the rules of now, checked against the data of now. */
export class Sessions {
  readonly #premises: Premises;
  readonly #turns = new Turns();

  constructor(premises: Premises) {
    this.#premises = premises;
  }

  /** Work over rules that check and data that is taken in. @throws RuleErrors when rules have errors */
  async take<Result>(
    options: Work & AsOf,
    work: (session: Session, diagnostics: Checked["diagnostics"]) => Promise<Result>,
  ): Promise<Result> {
    return this.#turns.take(options, async () => {
      const { session, diagnostics } = await this.#session(options);
      return work(session, diagnostics);
    });
  }

  /** Work over what is in the warehouse, whatever rules and data are now. */
  async takeHeld<Result>(
    options: Work,
    work: (warehouse: Warehouse) => Promise<Result>,
  ): Promise<Result> {
    return this.#turns.take(options, async () => work(await this.openWarehouse()));
  }

  /** Work over the whole state, whatever rules and data are now. */
  async takeState<Result>(
    options: Work,
    work: (state: Erasing) => Promise<Result>,
  ): Promise<Result> {
    return this.takeHeld(options, async (warehouse) => {
      const { folder, stateFolder, config, environment } = this.#premises;
      const ruleTexts = (): Promise<ReadonlyMap<string, string>> => this.savedTexts();
      const { now } = environment;
      return work({ folder, stateFolder, config, warehouse, ruleTexts, now, work: options });
    });
  }

  /** The rules as they are now, against the data as it is now; no warehouse is opened unless data changed. */
  rules(options: Work & AsOf): Promise<WeighedRules> {
    return this.#turns.take(options, async () =>
      this.#checked(await currentData(this.#dataContext(), options), options),
    );
  }

  /** The data as it is now. */
  data(work: Work): Promise<DataState> {
    return this.#turns.take(work, async () =>
      this.#withTraits(await currentData(this.#dataContext(), work), work),
    );
  }

  /** The data as it was last taken in, without a warehouse; undefined before the first time. */
  async lastData(): Promise<DataState | undefined> {
    const known = await readDataState(this.#premises.stateFolder);
    return known && this.#withTraits(known, {});
  }

  /** Tells the data of now from other data; nothing is taken in. */
  dataId(work: Work): Promise<string> {
    return currentDataId(this.#dataContext(), work);
  }

  /** Text of the rule files that are saved, by path. */
  async savedTexts(): Promise<ReadonlyMap<string, string>> {
    const files = await readRulesWith(this.#premises.folder, {});
    return new Map(files.map(({ file, text }) => [file, text]));
  }

  /** As `lastData`, without the traits, which take a while to tell. */
  heldData(): Promise<DataState | undefined> {
    return readDataState(this.#premises.stateFolder);
  }

  moment({ asOf }: AsOf): Moment {
    const { config, environment } = this.#premises;
    return momentOf(config, environment.now, asOf);
  }

  /** @throws TypeError when the project was closed */
  openWarehouse(): Promise<Warehouse> {
    this.#turns.mustBeOpen();
    return this.#premises.warehouse.open();
  }

  /** No more work; false when that was so already. */
  close(): boolean {
    return this.#turns.close();
  }

  async #withTraits(state: DataState, work: Work): Promise<DataState> {
    const { folder, host } = this.#premises;
    const rules = rulesIn(await readRulesWith(folder, work));
    const catalogue: Catalogue = await withTraits(state.catalogue, host, rules);
    return { ...state, catalogue };
  }

  #dataContext(): DataContext {
    const { config, host, stateFolder, environment } = this.#premises;
    const { takesIn = "when changed" } = environment;
    return { config, host, stateFolder, takesIn, warehouse: () => this.openWarehouse() };
  }

  async #checked(data: DataState, options: Work & AsOf): Promise<WeighedRules> {
    const { folder, host, config } = this.#premises;
    const { clock } = this.moment(options);
    const rules = await checkRules(folder, { data, asOf: clock.asOf, work: options }, host);
    return withWeakRules(rules, weakData({ data, config, clock }));
  }

  async #session(
    options: Work & AsOf,
  ): Promise<{ session: Session; diagnostics: Checked["diagnostics"] }> {
    const { config, host, environment } = this.#premises;
    const { customersAtOnce } = environment;
    const moment = this.moment(options);
    const data = await currentDataInWarehouse(this.#dataContext(), options);
    const { checked, catalogue, rulesId } = await this.#checked(data, options);
    refuseErrors(checked);
    const session: Session = {
      config,
      host,
      warehouse: await this.openWarehouse(),
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
    return { session, diagnostics: checked.diagnostics };
  }
}
