import { AsyncLocalStorage } from "node:async_hooks";

/** Notes who reads chance or the clock while some work goes on, and takes its traps away afterwards. */
export async function ambientUses(work: () => Promise<unknown>): Promise<readonly string[]> {
  const found = new Set<string>();
  traps.set();
  try {
    await noticed.run(found, work);
  } finally {
    traps.remove();
  }
  return [...found];
}

/** Only what the work itself causes is noted: other tests may run in the same process. */
const noticed = new AsyncLocalStorage<Set<string>>();

/** What stands in place of the globals, set once however many works are watched at a time. */
class Traps {
  #watchers = 0;
  #remove: (() => void)[] = [];

  set(): void {
    this.#watchers += 1;
    if (this.#watchers > 1) return;
    this.#remove = [
      replace(Math, "random", noting("Math.random")),
      replace(performance, "now", noting("performance.now")),
      replace(process, "hrtime", noting("process.hrtime")),
      replace(crypto, "randomUUID", noting("crypto.randomUUID")),
      replace(crypto, "getRandomValues", noting("crypto.getRandomValues")),
      replace(globalThis, "Date", watchedDate),
    ];
  }

  remove(): void {
    this.#watchers -= 1;
    if (this.#watchers > 0) return;
    for (const remove of this.#remove) remove();
  }
}

const traps = new Traps();

/** Puts something in place of a property, and says how to put it back as it was. */
function replace(owner: object, name: string, instead: (original: unknown) => unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  const value = instead(Reflect.get(owner, name));
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (before === undefined) Reflect.deleteProperty(owner, name);
    else Object.defineProperty(owner, name, before);
  };
}

const noting =
  (what: string) =>
  (original: unknown): unknown =>
    typeof original !== "function"
      ? original
      : new Proxy(original, {
          apply(target, self, args): unknown {
            note(what);
            return Reflect.apply(target, self, args);
          },
          get(target, name): unknown {
            const part: unknown = Reflect.get(target, name);
            return name === "bigint" ? noting(`${what}.bigint`)(part) : part;
          },
        });

const watchedDate = (original: unknown): unknown =>
  typeof original !== "function"
    ? original
    : new Proxy(original, {
        construct(target, args: readonly unknown[], newTarget): object {
          if (args.length === 0) note("new Date()");
          return Reflect.construct(target, args, newTarget);
        },
        apply(target, self, args): unknown {
          note("Date()");
          return Reflect.apply(target, self, args);
        },
        get(target, name): unknown {
          const part: unknown = Reflect.get(target, name);
          return name === "now" ? noting("Date.now")(part) : part;
        },
      });

/** With the place of whoever stepped into the trap. A runner that loads a module for the plugin looks at its own watch. */
function note(what: string): void {
  const [, ...stack] = new Error(what).stack?.split("\n") ?? [];
  const place = stack.find((line) => !line.includes("ambient-watch")) ?? "somewhere";
  if (!runners.test(place)) noticed.getStore()?.add(`${what} ${place.trim()}`);
}

const runners =
  /\bnode:internal\b|[\\/]node_modules[\\/](?:@?vite|vitest|@vitest|jest|mocha|ava)\b/u;
