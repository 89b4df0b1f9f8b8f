import { tokenMatcher } from "chevrotain";
import type { IToken, TokenType } from "chevrotain";
import type { Shape } from "./shape.ts";

/** The sequence of shapes of each rule. */
type Rules = ReadonlyMap<string, readonly Shape[]>;

/** The rules a place of the grammar lies in, innermost first. */
export interface RuleStack {
  readonly rule: string;
  readonly outer: RuleStack | undefined;
}

/** A token that may come next, and where in the grammar it would stand. */
export interface Expected {
  readonly type: TokenType;
  readonly within: RuleStack;
}

/** What is still to come: one shape, then the rest. Shared by all readings that come together again. */
interface Todo {
  readonly shape: Shape;
  readonly within: RuleStack;
  readonly rest: Todo | undefined;
  /** The tokens that may come next, found at the first question; `undefined` stands for the end. */
  next?: readonly (Next | undefined)[];
}

type Next = Todo & { readonly shape: Extract<Shape, { kind: "token" }> };

/** All readings of the grammar that fit the tokens so far. Immutable: every step gives a new one. */
export class Prefix {
  readonly #rules: Rules;
  readonly #next: ReadonlySet<Next | undefined>;

  private constructor(rules: Rules, next: ReadonlySet<Next | undefined>) {
    this.#rules = rules;
    this.#next = next;
  }

  /** Before the first token of a rule. */
  static of(rule: string, rules: Rules): Prefix {
    const todo: Todo = {
      shape: { kind: "rule", name: rule },
      within: { rule, outer: undefined },
      rest: undefined,
    };
    return new Prefix(rules, new Set(nextOf(todo, rules)));
  }

  /** True where the text may end. */
  get mayEnd(): boolean {
    return this.#next.has(undefined);
  }

  /** What may come next; a type is listed once for each place it may stand at. */
  get expected(): Expected[] {
    return [...this.#next]
      .filter((todo) => todo !== undefined)
      .map(({ shape, within }) => ({ type: shape.type, within }));
  }

  /** After one more token, or `undefined` where it cannot come next. */
  after(token: IToken): Prefix | undefined {
    const next = new Set<Next | undefined>();
    for (const todo of this.#next) {
      if (todo === undefined || !tokenMatcher(token, todo.shape.type)) continue;
      for (const one of nextOf(todo.rest, this.#rules)) next.add(one);
    }
    return next.size === 0 ? undefined : new Prefix(this.#rules, next);
  }

  /** True where all the tokens may follow and the text may end after them. */
  accepts(tokens: readonly IToken[]): boolean {
    const end = tokens.reduce<Prefix | undefined>((prefix, token) => prefix?.after(token), this);
    return end?.mayEnd === true;
  }
}

function nextOf(todo: Todo | undefined, rules: Rules): readonly (Next | undefined)[] {
  if (todo === undefined) return [undefined];
  todo.next ??= [...new Set(expand(todo, rules))];
  return todo.next;
}

function expand(todo: Todo, rules: Rules): readonly (Next | undefined)[] {
  const { shape, within, rest } = todo;
  switch (shape.kind) {
    case "token":
      return isNext(todo) ? [todo] : [];
    case "rule": {
      const inside: RuleStack = { rule: shape.name, outer: within };
      return nextOf(followed(rules.get(shape.name) ?? [], inside, rest), rules);
    }
    case "either":
      return shape.of.flatMap((one) => nextOf(followed(one, within, rest), rules));
    case "loop":
      return [...nextOf(followed(shape.of, within, todo), rules), ...nextOf(rest, rules)];
  }
}

const isNext = (todo: Todo): todo is Next => todo.shape.kind === "token";

const followed = (
  shapes: readonly Shape[],
  within: RuleStack,
  rest: Todo | undefined,
): Todo | undefined =>
  shapes.reduceRight<Todo | undefined>((later, shape) => ({ shape, within, rest: later }), rest);
