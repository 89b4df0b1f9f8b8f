import { setTimeout as wait } from "node:timers/promises";
import { satsuma } from "./satsuma.ts";
import type { Command } from "./satsuma.ts";

/** A browser that looks at everything asks more in a minute than people do; and nothing that is left to do is worth waiting for. */
const settings = { SATSUMA_RATE: "100000", SATSUMA_SHUTDOWN_LIMIT: "0" };

/** The server of a project, in a process of its own. It can end and come back at the same address. */
export class ServedFolder {
  readonly #folder: string;
  #command: Command | null = null;
  /** `http://127.0.0.1:40123`; empty until it was opened. */
  url = "";

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts it, and waits until it answers questions. */
  async open(): Promise<this> {
    const port = this.url === "" ? "0" : new URL(this.url).port;
    this.#command = satsuma(["serve", "--project", this.#folder, "--port", port], settings);
    this.url = await this.#command.firstLine;
    while (!(await fetch(`${this.url}/readyz`)).ok) await wait(50);
    return this;
  }

  /** Ends it; resolves when it is gone. */
  async close(): Promise<void> {
    this.#command?.process.kill("SIGTERM");
    await this.#command?.ended;
    this.#command = null;
  }
}
