import { reads } from "@satsuma/http";
import type { ServedProject, Works } from "@satsuma/http";

/** Carries a method out somewhere else. */
type Carrier = (method: string, args: readonly unknown[]) => Promise<unknown>;

/** A project whose methods are carried out elsewhere. */
export const projectOver = (carry: Carrier): ServedProject =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- has a method of each name, and what carries it out is a project
  methodsOver([...reads, "about"], carry) as unknown as ServedProject;

/** Work that is carried out elsewhere. */
export const worksOver = (carry: Carrier): Works =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
  methodsOver(works, carry) as unknown as Works;

const works = [
  "run",
  "score",
  "send",
  "prepareSend",
  "deliver",
  "erase",
] as const satisfies readonly (keyof Works)[];

const methodsOver = (names: readonly string[], carry: Carrier): object =>
  Object.fromEntries(
    names.map((name) => [name, (...args: readonly unknown[]) => carry(name, args)]),
  );
