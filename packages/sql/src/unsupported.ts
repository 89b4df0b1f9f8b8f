import { SatsumaError } from "@satsuma/model";

/** Thrown where a rule says what an engine cannot do, before there is any statement. */
export class UnsupportedByEngine extends SatsumaError {
  override readonly name = "UnsupportedByEngine";

  /** @param construct what the rule says, as a noun: `the median of events` @param why a clause about the engine */
  constructor(construct: string, engine: string, why: string) {
    super("SEG8001", `${engine} cannot run this rule: it has ${construct}, and ${why}`, {
      help: `Leave ${construct} out, or run the rule on DuckDB, PostgreSQL or ClickHouse.`,
    });
  }
}
