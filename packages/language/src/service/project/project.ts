import type { Clock, Program } from "@satsuma/ir";
import type { Catalogue, Diagnostic, Span } from "@satsuma/model";
import { Temporal } from "temporal-polyfill";
import { inFile } from "../../check/in-order.ts";
import { withDates } from "../../check/time/dated-advice.ts";
import { IncrementalChecker } from "../../check/incremental/incremental-checker.ts";
import type { Session } from "../../check/scope.ts";
import { moved } from "./moved.ts";
import { readUnits } from "./read-units.ts";
import type { PlacedRead, ReadUnit } from "./read-units.ts";

/** A file as it is now. */
interface ProjectFile {
  readonly text: string;
  readonly units: readonly PlacedRead[];
}

/** The files of a project, read and checked as far as they have changed since the last question. */
export class Project {
  #catalogue: Catalogue;
  #asOf: string | undefined;
  #checker: IncrementalChecker;
  #files = new Map<string, ProjectFile>();
  #places = new Map<string, { readonly file: string; readonly start: number }>();
  #diagnostics = new Map<string, readonly Diagnostic[]>();
  #isStale = false;
  #version = 0;
  #lastId = 0;

  constructor(catalogue: Catalogue, asOf?: string) {
    this.#catalogue = catalogue;
    this.#asOf = instant(asOf);
    this.#checker = new IncrementalChecker({ catalogue, asOf });
  }

  setFile(file: string, text: string): void {
    const before = this.#files.get(file);
    if (before?.text === text) return;
    const units = readUnits(text, before?.units ?? [], () => this.#newId());
    this.#files.set(file, { text, units });
    if (!before) this.#files = new Map([...this.#files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    this.#changed();
  }

  removeFile(file: string): void {
    if (this.#files.delete(file)) this.#changed();
  }

  setCatalogue(catalogue: Catalogue): void {
    this.#catalogue = catalogue;
    this.#checkAnew();
  }

  setAsOf(asOf: string | undefined): void {
    if (asOf === this.#asOf) return;
    this.#asOf = instant(asOf);
    this.#checkAnew();
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** What periods are shown for; undefined where as-of is not set. */
  get clock(): Clock | undefined {
    const { timezone, weekStart } = this.#catalogue;
    return this.#asOf === undefined ? undefined : { asOf: this.#asOf, timezone, weekStart };
  }

  /** Another number after every change. */
  get version(): number {
    return this.#version;
  }

  /** Names and texts of the files, in the order of names. */
  get texts(): readonly { readonly file: string; readonly text: string }[] {
    return [...this.#files].map(([file, { text }]) => ({ file, text }));
  }

  textOf(file: string): string {
    return this.#files.get(file)?.text ?? "";
  }

  units(file: string): readonly PlacedRead[] {
    return this.#files.get(file)?.units ?? [];
  }

  get allUnits(): readonly ReadUnit[] {
    return [...this.#files.values()].flatMap(({ units }) => units.map(({ unit }) => unit));
  }

  /** The unit an offset lies in: the last one that begins before it. */
  unitAt(file: string, offset: number): PlacedRead | undefined {
    return this.units(file).findLast(({ start }) => start <= offset);
  }

  get program(): Program {
    return this.#fresh().program;
  }

  /** For asking what an expression means. */
  get session(): Session | undefined {
    return this.#fresh().session;
  }

  /** What is wrong with a file, in the order of the text. */
  diagnostics(file: string): readonly Diagnostic[] {
    this.#fresh();
    return this.#diagnostics.get(file) ?? [];
  }

  /** A span of a unit as a span of its file. */
  move = (span: Span): Span => {
    // Who asks for an outline first has places to be worked out for it.
    if (this.#isStale) this.#fresh();
    const place = this.#places.get(span.file);
    if (!place) return span;
    return { file: place.file, start: span.start + place.start, end: span.end + place.start };
  };

  /** How many declarations the last change made it check. */
  get checked(): number {
    return this.#fresh().checked;
  }

  #newId(): string {
    this.#lastId += 1;
    return `<unit-${this.#lastId}>`;
  }

  #changed(): void {
    this.#isStale = true;
    this.#version += 1;
  }

  #checkAnew(): void {
    this.#checker = new IncrementalChecker({ catalogue: this.#catalogue, asOf: this.#asOf });
    this.#changed();
  }

  #fresh(): IncrementalChecker {
    if (!this.#isStale && this.#version > 0) return this.#checker;
    this.#isStale = false;
    const units: PlacedRead[] = [];
    this.#places.clear();
    for (const [file, { units: own }] of this.#files)
      for (const placed of own) {
        units.push(placed);
        this.#places.set(placed.unit.id, { file, start: placed.start });
      }
    this.#checker.update(units);
    this.#diagnostics = this.#sorted(units);
    return this.#checker;
  }

  /** The diagnostics of each file; the same thing said of the same place is kept once. */
  #sorted(units: readonly PlacedRead[]): Map<string, readonly Diagnostic[]> {
    const syntax = withDates(
      units.flatMap(({ unit }) => unit.error ?? []),
      this.#catalogue,
      this.#asOf,
    );
    const said = new Map<string, Diagnostic>(
      [...syntax, ...this.#checker.problems].toReversed().map((one) => [keyOf(one), one]),
    );
    const all = [...said.values()].map((one) => moved(one, this.move));
    const ofFile = Map.groupBy(all, ({ primary }) => primary?.span.file ?? "");
    return new Map([...ofFile].map(([file, own]) => [file, own.toSorted(inFile)]));
  }
}

/** @throws RangeError for what is no instant */
function instant(asOf: string | undefined): string | undefined {
  try {
    return asOf === undefined ? undefined : Temporal.Instant.from(asOf).toString();
  } catch (cause) {
    throw new RangeError(`asOf must be an instant such as 2026-03-01T00:00:00Z, got ${asOf}`, {
      cause,
    });
  }
}

const keyOf = ({ code, message, primary }: Diagnostic): string =>
  `${code} ${primary?.span.file} ${primary?.span.start} ${primary?.span.end} ${message}`;
