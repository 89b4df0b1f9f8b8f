import { expect, test } from "vitest";
import { SatsumaError } from "@satsuma/model";
import type { LocalProject } from "@satsuma/serve";
import { createClient } from "@satsuma/http/client";
import { openWhenAsked } from "../../src/main/opening.ts";

/** A project whose every answer is the path that was asked for. */
function answering(state: Partial<ReturnType<LocalProject["state"]>> = {}) {
  const fetch = (request: Request): Response => Response.json(new URL(request.url).pathname);
  let isClosed = false;
  const project: LocalProject = {
    client: createClient({ fetch }),
    fetch,
    state: () => ({ isReady: true, processes: [], publishedAt: null, ...state }),
    close() {
      isClosed = true;
      return Promise.resolve();
    },
  };
  return { project, isClosed: () => isClosed };
}

test("a project is opened when it is first asked, once, and what was asked meanwhile is answered", async () => {
  const { promise, resolve } = Promise.withResolvers<LocalProject>();
  let opened = 0;
  const { project } = answering();
  const opening = openWhenAsked(
    () => {
      opened += 1;
      return promise;
    },
    () => {},
  );
  expect(opened).toBe(0);
  const asked = [opening.client.about(), opening.client.segments()];
  expect(opening.waitsFor()).toBe("opening the project …");
  resolve(project);
  expect(await Promise.all(asked)).toEqual(["/api/v1", "/api/v1/segments"]);
  expect(opened).toBe(1);
  expect(opening.waitsFor()).toBeUndefined();
});

test("a question that is stopped while the project is being opened rejects with the reason", async () => {
  const opening = openWhenAsked(
    () => new Promise(() => {}),
    () => {},
  );
  const stop = new AbortController();
  const asked = opening.client.segments({ signal: stop.signal });
  stop.abort("enough");
  await expect(asked).rejects.toBe("enough");
});

test("it tells why a project cannot be opened, once", async () => {
  const why = new SatsumaError("CONFIG_MISSING", "there is none");
  const told: unknown[] = [];
  const opening = openWhenAsked(
    () => Promise.reject(why),
    (error) => told.push(error),
  );
  await Promise.allSettled([opening.client.about(), opening.client.segments()]);
  expect(told).toEqual([why]);
  await expect(opening.close()).resolves.toBeUndefined();
});

test("while data is taken in it says so, and closing ends what was opened", async () => {
  const { project, isClosed } = answering({ isReady: false, because: "the data is taken in" });
  const opening = openWhenAsked(
    () => Promise.resolve(project),
    () => {},
  );
  await opening.client.about();
  expect(opening.waitsFor()).toBe("the data is taken in");
  await opening.close();
  expect(isClosed()).toBe(true);
});
