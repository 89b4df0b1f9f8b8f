import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { letGo } from "../../src/keys/let-go.ts";

test("a stream that was listened to is let go, and read again when somebody listens", async () => {
  const stdin = new Readable({ read() {} });
  const pauses: string[] = [];
  stdin.on("pause", () => pauses.push("paused"));
  const listener = (): void => void stdin.read();
  stdin.on("readable", listener);
  stdin.off("readable", listener);
  await letGo(stdin);
  // A terminal's stream stops reading when it is told this.
  expect(pauses).toEqual(["paused"]);
  const read = new Promise<string>((resolve) => {
    stdin.on("readable", () => resolve(String(stdin.read())));
  });
  stdin.push("j");
  expect(await read).toBe("j");
});
