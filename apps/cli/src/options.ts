/** What every command takes. */
export interface GlobalOptions {
  readonly project?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** False with `--no-input`. */
  readonly input: boolean;
  readonly debug?: boolean;
  /** Undefined unless `--color` or `--no-color` was given. */
  readonly color?: boolean;
  readonly timeout?: number;
}

/** All options of all commands; those that a command does not have are absent. */
export interface Options extends GlobalOptions {
  readonly asOf?: string;
  readonly output?: string;
  readonly format?: string;
  readonly limit?: number;
  readonly method?: string;
  /** False with `--no-tests`. */
  readonly tests?: boolean;
  readonly dialect?: string;
  readonly customer?: string;
  /** Number of a run. */
  readonly run?: number;
  readonly full?: boolean;
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly against?: string;
  readonly members?: boolean;
  /** A Git revision. */
  readonly base?: string;
  readonly keys?: boolean;
  /** `10%`. */
  readonly failOver?: string;
  readonly stdin?: boolean;
  readonly sample?: boolean;
  readonly from?: readonly string[];
  readonly columns?: readonly string[];
  readonly yes?: boolean;
  readonly customers?: number;
  readonly seed?: string;
  readonly timezone?: string;
  readonly currency?: string;
  readonly goal?: string;
  /** `key=value`. */
  readonly set?: readonly string[];
  readonly refit?: boolean;
  readonly write?: string;
  readonly config?: boolean;
  readonly all?: boolean;
  readonly force?: boolean;
  readonly to?: string;
  readonly every?: string;
  readonly for?: string;
  readonly since?: string;
  readonly next?: string;
  readonly expiring?: string;
  readonly dryRun?: boolean;
  readonly list?: boolean;
  readonly allowAgain?: boolean;
  readonly withSuppressed?: boolean;
  readonly health?: boolean;
  /** `criterion=weight`. */
  readonly weights?: string;
  readonly gate?: boolean;
  /** In seconds. */
  readonly patience?: number;
  readonly host?: string;
  readonly port?: string;
  readonly open?: boolean;
  readonly url?: string;
  /** `read,run` */
  readonly scopes?: string;
  /** `90d`, `2027-01-31`. */
  readonly expires?: string;
}
