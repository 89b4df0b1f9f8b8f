import type { ServedProject, Works } from "@satsuma/http";
import type { Work } from "@satsuma/engine";
import type { Workforce } from "../../src/jobs/carry-out.ts";

/** Work that was asked for, to be ended by the test. */
export interface Asked {
  readonly what: string;
  readonly work: Work;
  readonly end: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
}

/** A workforce whose work the test itself carries out; it stops when it is told to, as an engine does. */
export class HandWorked {
  readonly asked: Asked[] = [];
  #told: (() => void)[] = [];

  readonly workforce: Workforce = {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- jobs pass on what comes back and never look at it
    works: {
      run: (work: Work) => this.#ask("run", work),
      score: (work: Work) => this.#ask("score", work),
      send: (segment: string, _: string, work: Work) => this.#ask(`try ${segment}`, work),
      prepareSend: (segment: string, _: string, work: Work) =>
        this.#ask(`prepare ${segment}`, work),
      deliver: (delivery: string, work: Work) => this.#ask(`deliver ${delivery}`, work),
    } as unknown as Works,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
    project: {
      discover: (method: string, work: Work) => this.#ask(`discover ${method}`, work),
    } as unknown as ServedProject,
  };

  /** Waits until so many were asked for, and gives the last of them. */
  async next(count: number): Promise<Asked> {
    while (this.asked.length < count)
      await new Promise<void>((resolve) => this.#told.push(resolve));
    const last = this.asked[count - 1];
    if (last === undefined) throw new RangeError(`nothing was asked for ${count} times`);
    return last;
  }

  #ask(what: string, work: Work): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    work.signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
    this.asked.push({ what, work, end: resolve, fail: reject });
    for (const tell of this.#told.splice(0)) tell();
    return promise;
  }
}
