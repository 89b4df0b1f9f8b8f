import type { Client } from "@satsuma/http/client";

/** Tells which rule files were changed since it was asked last. */
export class RuleWatch {
  readonly #client: Pick<Client, "rules">;
  #versions: ReadonlyMap<string, string> | undefined;
  #paused = 0;
  #asked = 0;
  #told = 0;

  constructor(client: Pick<Client, "rules">) {
    this.#client = client;
  }

  /** True while the user is in an editor that this program opened: it is looked when that is closed. */
  get isPaused(): boolean {
    return this.#paused > 0;
  }

  /** Does something during which nobody else needs to look. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#paused += 1;
    try {
      // What was there before is what changes are told against.
      if (this.#versions === undefined) await this.changed();
      return await work();
    } finally {
      this.#paused -= 1;
    }
  }

  /**
   * The files that are new, gone or of another text; none the first time.
   *
   * @throws Problem as `Client.rules`
   */
  async changed(signal?: AbortSignal): Promise<readonly string[]> {
    this.#asked += 1;
    const own = this.#asked;
    const rules = await this.#client.rules(signal === undefined ? {} : { signal });
    // What was asked later is newer.
    if (own < this.#told) return [];
    this.#told = own;
    const now = new Map(rules.map(({ file, version }) => [file, version]));
    const before = this.#versions;
    this.#versions = now;
    if (before === undefined) return [];
    return [...new Set([...before.keys(), ...now.keys()])].filter(
      (file) => before.get(file) !== now.get(file),
    );
  }
}
