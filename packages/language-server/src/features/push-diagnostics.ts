import type { Server } from "../server.ts";
import { messageOf } from "../server.ts";
import { allFindings } from "./diagnostics.ts";
import type { Findings } from "./diagnostics.ts";

/** How long to wait for the next change before telling what is wrong. */
const pauseMs = 30;

/** Tells editors that do not ask what is wrong, soon after each change; only where it has changed. */
export class DiagnosticPublisher {
  readonly #server: Server;
  #told = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Something has changed. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#publish().catch((error: unknown) => {
        this.#server.connection.console.error(messageOf(error));
      });
    }, pauseMs);
  }

  async #publish(): Promise<void> {
    const found = await allFindings(this.#server.workspace);
    const before = this.#told;
    this.#told = new Map(found.map((one) => [one.uri, textOf(one)]));
    for (const one of found) {
      if (before.get(one.uri) !== this.#told.get(one.uri)) await this.#send(one);
    }
    for (const uri of before.keys()) {
      if (!this.#told.has(uri)) await this.#send({ uri, version: null, diagnostics: [] });
    }
  }

  async #send({ uri, version, diagnostics }: Findings): Promise<void> {
    await this.#server.connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version === null ? {} : { version }),
    });
  }
}

const textOf = ({ diagnostics }: Findings): string => JSON.stringify(diagnostics);
