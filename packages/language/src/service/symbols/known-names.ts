import type { Catalogue } from "@satsuma/model";
import { lookup } from "../../check/lookup.ts";
import type { Session } from "../../check/scope.ts";
import { eventNamed } from "../completion/place.ts";
import type { NamedThing } from "./mention.ts";

/** What names stand for, in one state of a project. */
export interface KnownNames {
  readonly catalogue: Catalogue;
  /** A definition or a parameter of the project. */
  value(name: string): NamedThing | undefined;
  /** The event table a name stands for, by itself or through a definition. */
  event(name: string): string | undefined;
  readonly segments: ReadonlySet<string>;
  /** Tiers and splits. */
  readonly families: ReadonlySet<string>;
}

/** The names of a project as it is now. */
export function knownNames(session: Session): KnownNames {
  const { names, catalogue } = session;
  const values = new Set(names.valueNames);
  const families = names.segmentNames.flatMap((name) =>
    name.includes(".") ? name.slice(0, name.indexOf(".")) : [],
  );
  const nowhere = { file: "", start: 0, end: 0 };
  return {
    catalogue,
    value: (name) =>
      values.has(name)
        ? { kind: names.value(name, nowhere)?.kind === "param" ? "param" : "define", name }
        : undefined,
    event: (name) =>
      values.has(name) || lookup(catalogue.events, name) ? eventNamed(name, session) : undefined,
    segments: new Set(names.segmentNames),
    families: new Set([...families, ...names.splitNames]),
  };
}
