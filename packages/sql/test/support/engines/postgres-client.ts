import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { protocol } from "@electric-sql/pglite";
import type { messages } from "@electric-sql/pglite";
import type { Statement } from "@satsuma/sql";
import type { PlainRow } from "./engine.ts";
import { postgresCell } from "./postgres-cells.ts";
import type { PostgresServer } from "./postgres-server.ts";

const { serialize } = protocol;

/** Ten seconds in all. */
const mostTries = 200;

/** Speaks to a server as its protocol says: parameters travel beside a statement and are bound by the server. */
export class PostgresClient {
  readonly #socket: Socket;
  readonly #parser = new protocol.Parser();
  #listener: (message: messages.BackendMessage) => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (bytes) => this.#parser.parse(bytes, (message) => this.#listener(message)));
  }

  /** Tries again while the server is starting, when it answers but lets nobody in. */
  static async connect(server: PostgresServer): Promise<PostgresClient> {
    for (let tries = 1; ; tries += 1) {
      const stream = connect(server.socket);
      const client = new PostgresClient(stream);
      try {
        // oxlint-disable-next-line no-await-in-loop -- one try after the other
        await client.#ask([serialize.startup({ user: server.user, database: "postgres" })]);
        return client;
      } catch (error) {
        stream.destroy();
        if (tries === mostTries) throw error;
        // oxlint-disable-next-line no-await-in-loop -- as above
        await setTimeout(50);
      }
    }
  }

  /** Runs any number of statements without parameters. */
  async execute(script: string): Promise<void> {
    await this.#ask([serialize.query(script)]);
  }

  /** The rows of one statement. */
  async run({ text, parameters }: Statement): Promise<readonly PlainRow[]> {
    const values = parameters.map((value) => (value === null ? null : String(value)));
    const found = await this.#ask([
      serialize.parse({ text }),
      serialize.bind({ values }),
      serialize.describe({ type: "P" }),
      serialize.execute(),
      serialize.sync(),
    ]);
    return rowsOf(found);
  }

  async close(): Promise<void> {
    const closed = once(this.#socket, "close");
    this.#socket.end(serialize.end());
    await closed;
  }

  /** What the server answers until it is ready again. */
  #ask(requests: readonly Uint8Array[]): Promise<readonly messages.BackendMessage[]> {
    const { promise, resolve, reject } = Promise.withResolvers<messages.BackendMessage[]>();
    const answers: messages.BackendMessage[] = [];
    const hungUp = (): void => reject(new Error("the server hung up"));
    this.#listener = (message) => {
      answers.push(message);
      if (message.name !== "readyForQuery") return;
      this.#socket.off("close", hungUp).off("error", reject);
      const failure = answers.find((answer) => answer instanceof Error);
      if (failure === undefined) resolve(answers);
      else reject(failure);
    };
    this.#socket.once("close", hungUp).once("error", reject).write(Buffer.concat(requests));
    return promise;
  }
}

function rowsOf(answers: readonly messages.BackendMessage[]): PlainRow[] {
  const head = answers.find((answer) => answer instanceof protocol.messages.RowDescriptionMessage);
  const fields = head?.fields ?? [];
  return answers
    .filter((answer) => answer instanceof protocol.messages.DataRowMessage)
    .map(({ fields: cells }) =>
      Object.fromEntries(
        fields.map(({ name, dataTypeID }, i) => [name, postgresCell(cells[i] ?? null, dataTypeID)]),
      ),
    );
}
