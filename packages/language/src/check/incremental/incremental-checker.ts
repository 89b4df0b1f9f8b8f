import type { Program } from "@satsuma/ir";
import type { Catalogue, Diagnostic } from "@satsuma/model";
import type { Declaration } from "../../ast.ts";
import { asDiagnostic } from "../as-diagnostic.ts";
import { checkDeclaration } from "../check-declaration.ts";
import { projectChecker } from "../declarations/project-checker.ts";
import type { ProjectChecker } from "../declarations/project-checker.ts";
import { dependencyOrder, namesIn } from "../dependency-order.ts";
import { identities } from "../identity.ts";
import { lintProject } from "../lint/project-lint.ts";
import { mostFilledIn } from "../new-session.ts";
import { programOf, programPart } from "../program-part.ts";
import type { Problem, Session } from "../scope.ts";
import { answerTo, ownQuestions } from "./answers.ts";
import { newOutcome, noteUse } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { outcomeMemory } from "./outcome-memory.ts";
import { outdated } from "./outdated.ts";
import type { PlacedUnit } from "./unit.ts";

/** What an incremental checker is given once. */
export interface IncrementalInput {
  readonly catalogue: Catalogue;
  readonly asOf?: string | undefined;
}

/** Checks the declarations of a project again and again, each time only those that can have come to mean something else. */
export class IncrementalChecker {
  readonly #input: IncrementalInput;
  readonly #outcomes = new Map<string, Outcome>();
  readonly #names = new WeakMap<Declaration, ReadonlySet<string>>();
  readonly #texts = new Map<string, string>();
  readonly #starts = new Map<string, number>();
  /** Answers are the same until the project changes, and many ask alike. */
  readonly #answers = new Map<string, string>();
  readonly #memory = outcomeMemory({
    outcomes: this.#outcomes,
    current: () => this.#current,
    answer: (asked, names) => this.#answer(asked, names),
    startOf: (unit) => this.#starts.get(unit) ?? 0,
  });
  #units: readonly PlacedUnit[] = [];
  #nameProblems: Diagnostic[] = [];
  #togetherProblems: readonly Diagnostic[] = [];
  /** Trees that are still there keep their numbers. */
  #identity = identities();
  #updates = 0;
  #current: string | undefined;
  #checker: ProjectChecker | undefined;
  #checked = 0;

  constructor(input: IncrementalInput) {
    this.#input = input;
  }

  /** Takes in what the project consists of now, in the order of files and of lines, and checks what it must. */
  update(units: readonly PlacedUnit[]): void {
    this.#placed(units);
    this.#nameProblems = [];
    this.#current = undefined;
    const declarations = units.flatMap(({ unit }) => unit.declaration ?? []);
    const unreadable = units.flatMap(({ unit }) => unit.unreadable ?? []);
    const { catalogue, asOf } = this.#input;
    const checker = projectChecker(
      { declarations, unreadable },
      {
        catalogue,
        asOf,
        texts: this.#texts,
        report: (problem) => this.#report(problem),
        memory: this.#memory,
      },
    );
    this.#checker = checker;
    this.#checkOutdated(declarations, checker);
    this.#lintTogether(declarations, unreadable.length === 0);
  }

  /** How many declarations the last update checked. */
  get checked(): number {
    return this.#checked;
  }

  /** What is wrong, in no order and some of it twice. The file of every span is a unit. */
  get problems(): readonly Diagnostic[] {
    return [...this.#alone, ...this.#togetherProblems];
  }

  /** What is wrong with declarations by themselves. */
  get #alone(): readonly Diagnostic[] {
    return [...this.#nameProblems, ...[...this.#outcomes.values()].flatMap((one) => one.problems)];
  }

  /** All that is right. */
  get program(): Program {
    return programOf(this.#units.map(({ unit }) => this.#outcomes.get(unit.id)?.part ?? {}));
  }

  /** For asking what an expression means: its questions about names are noted nowhere, and what it reports is lost. */
  get session(): Session | undefined {
    return this.#checker && { ...this.#checker.session, report: () => undefined };
  }

  #placed(units: readonly PlacedUnit[]): void {
    this.#units = units;
    this.#answers.clear();
    this.#texts.clear();
    this.#starts.clear();
    for (const { unit, start } of units) {
      this.#texts.set(unit.id, unit.text);
      this.#starts.set(unit.id, start);
    }
    for (const id of this.#outcomes.keys()) if (!this.#texts.has(id)) this.#outcomes.delete(id);
  }

  #checkOutdated(declarations: readonly Declaration[], checker: ProjectChecker): void {
    const ids = declarations.map(({ span }) => span.file);
    const again = outdated(ids, this.#outcomes, (asked) => this.#answer(asked));
    this.#checked = again.size;
    for (const id of again) this.#outcomes.set(id, newOutcome());
    const affected = this.#inOrder(declarations, again);
    for (const declaration of affected) this.#check(declaration, checker);
    for (const declaration of affected) this.#conclude(declaration, checker);
    this.#current = undefined;
  }

  /** Some of the declarations, each after those it names: of one alone there is no order to find. */
  #inOrder(declarations: readonly Declaration[], wanted: ReadonlySet<string>): Declaration[] {
    const ordered =
      wanted.size < 2 ? declarations : dependencyOrder(declarations, (each) => this.#namesIn(each));
    return ordered.filter(({ span }) => wanted.has(span.file));
  }

  #check(declaration: Declaration, checker: ProjectChecker): void {
    this.#current = declaration.span.file;
    checker.session.budget.left = mostFilledIn;
    checkDeclaration(declaration, checker);
  }

  #conclude(declaration: Declaration, checker: ProjectChecker): void {
    this.#current = declaration.span.file;
    const outcome = this.#outcomes.get(declaration.span.file);
    if (!outcome) return;
    for (const asked of ownQuestions(declaration)) noteUse(outcome, asked, this.#answer(asked));
    outcome.part = programPart(declaration, checker);
  }

  #lintTogether(declarations: readonly Declaration[], readable: boolean): void {
    this.#updates += 1;
    // Numbers of trees that are gone are never taken back: now and then all are given anew.
    if (this.#updates % 1000 === 0) this.#identity = identities();
    this.#togetherProblems = lintProject({
      declarations: declarations.map((declaration) => ({
        declaration,
        part: this.#outcomes.get(declaration.span.file)?.part ?? {},
        names: this.#namesIn(declaration),
      })),
      isRight: readable && !this.#alone.some(({ severity }) => severity === "error"),
      identity: this.#identity,
    });
  }

  #answer(asked: string, names = this.#memory.names): string {
    if (!this.#checker) return "";
    const known = this.#answers.get(asked) ?? answerTo(asked, this.#checker.index, names);
    this.#answers.set(asked, known);
    return known;
  }

  #report(problem: Problem): void {
    const id = this.#memory.stack.at(-1)?.name.span.file ?? this.#current;
    const problems = id === undefined ? this.#nameProblems : this.#outcomes.get(id)?.problems;
    problems?.push(asDiagnostic(problem));
  }

  #namesIn(declaration: Declaration): ReadonlySet<string> {
    const known = this.#names.get(declaration) ?? new Set(namesIn(declaration));
    this.#names.set(declaration, known);
    return known;
  }
}
