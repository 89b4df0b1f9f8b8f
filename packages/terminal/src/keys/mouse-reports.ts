import { mouseEvent } from "./mouse.ts";
import type { MouseEvent } from "./mouse.ts";

/**
 * Takes what a mouse does out of what a terminal sends: Ink throws such reports away, as keys that it does not know.
 */
export class MouseReports {
  readonly #told = new Set<(event: MouseEvent) => void>();
  /** The beginning of a report whose end has not come yet. */
  #begun = "";

  readonly listen = (listener: (event: MouseEvent) => void): (() => void) => {
    this.#told.add(listener);
    return () => this.#told.delete(listener);
  };

  /** The same stream for Ink, without what the mouse does. Only as Ink reads it: in raw mode, as text. */
  without(stdin: NodeJS.ReadStream): NodeJS.ReadStream {
    const read = (): unknown => {
      const chunk: unknown = stdin.read();
      return typeof chunk === "string" ? this.#taken(chunk) : chunk;
    };
    return new Proxy(stdin, {
      get(target, name) {
        if (name === "read") return read;
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }

  /** What is left of a chunk when the reports in it are told. */
  #taken(chunk: string): string {
    const text = this.#begun + chunk;
    this.#begun = beginning.exec(text)?.[0] ?? "";
    const whole = text.slice(0, text.length - this.#begun.length);
    return whole.replaceAll(reports, (report) => {
      const event = mouseEvent(report);
      if (event !== undefined) for (const listener of this.#told) listener(event);
      return "";
    });
  }
}

// oxlint-disable-next-line no-control-regex -- reports begin with an escape
const reports = /\u{1B}\[<\d+;\d+;\d+[Mm]/gu;
// oxlint-disable-next-line no-control-regex -- the same, where it has not ended
const beginning = /\u{1B}\[<[\d;]*$/u;
