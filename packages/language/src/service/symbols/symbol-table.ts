import type { Span } from "@satsuma/model";
import type { Project } from "../project/project.ts";
import type { ReadUnit } from "../project/read-units.ts";
import { knownNames } from "./known-names.ts";
import type { KnownNames } from "./known-names.ts";
import { keyOf } from "./mention.ts";
import type { Mention, NamedThing } from "./mention.ts";
import { mentionsIn } from "./mentions-in.ts";

/** Who names what in a project. What was found is kept until the project changes. */
export class SymbolTable {
  readonly #project: Project;
  #version = -1;
  #known: KnownNames | undefined;
  #mentions = new Map<ReadUnit, readonly Mention[]>();

  constructor(project: Project) {
    this.#project = project;
  }

  /** The names in a file, in the order of the text; spans are of the file. */
  inFile(file: string): readonly Mention[] {
    return this.#project.units(file).flatMap(({ unit }) => this.#placed(unit));
  }

  /** The name at an offset, also right after its end. */
  at(file: string, offset: number): Mention | undefined {
    const unit = this.#project.unitAt(file, offset)?.unit;
    const mentions = unit ? this.#placed(unit) : [];
    return mentions.findLast(({ span }) => span.start <= offset && offset <= span.end);
  }

  /** Every mention of a thing in any file. */
  of(thing: NamedThing): readonly Mention[] {
    const key = keyOf(thing);
    return this.#project.allUnits.flatMap((unit) =>
      this.#placed(unit).filter((mention) => keyOf(mention.thing) === key),
    );
  }

  /** Where a thing is declared, if a file of the project declares it. */
  declarationOf(thing: NamedThing): Span | undefined {
    return this.of(thing).find(({ declaration }) => declaration)?.span;
  }

  #placed(unit: ReadUnit): Mention[] {
    return this.#of(unit).map((mention) => ({
      ...mention,
      span: this.#project.move(mention.span),
    }));
  }

  #of(unit: ReadUnit): readonly Mention[] {
    const known = this.#names();
    const found = this.#mentions.get(unit) ?? (known ? mentionsOf(unit, known) : []);
    this.#mentions.set(unit, found);
    return found;
  }

  #names(): KnownNames | undefined {
    const { version, session } = this.#project;
    if (version !== this.#version) {
      this.#version = version;
      this.#mentions.clear();
      this.#known = session && knownNames(session);
    }
    return this.#known;
  }
}

/** A declaration that could not be read still declares its name. */
function mentionsOf({ declaration, unreadable }: ReadUnit, known: KnownNames): Mention[] {
  const mentions = declaration ? mentionsIn(declaration, known) : unreadName(unreadable);
  return mentions.toSorted((a, b) => a.span.start - b.span.start);
}

function unreadName(unreadable: ReadUnit["unreadable"]): Mention[] {
  const { kind, name } = unreadable ?? {};
  if (!name || !kind || kind === "expect") return [];
  const thing: NamedThing = {
    kind: kind === "tiers" || kind === "split" ? "family" : kind,
    name: name.text,
  };
  return [{ span: name.span, thing, declaration: true }];
}
