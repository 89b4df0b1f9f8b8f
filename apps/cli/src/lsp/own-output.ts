import { Console } from "node:console";
import { Writable } from "node:stream";

/**
 * Keeps a process's output for one writer alone: the stream it gives writes there, and what anything else would write (a config,
 * a plugin) goes to the messages. Without that, one `console.log` would end the talk with the editor.
 */
export function ownOutput({ stdout, stderr }: Pick<NodeJS.Process, "stdout" | "stderr">): Writable {
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  globalThis.console = new Console(stderr, stderr);
  return new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      write(chunk, done);
    },
  });
}
