import type { Declaration } from "../ast.ts";

/**
 * The declarations, each after those it names, as far as names alone tell: checking in this order keeps a long chain of
 * definitions from being checked one inside the other.
 *
 * @param named the first name of every path in a declaration, for a caller that remembers them
 */
export function dependencyOrder(
  declarations: readonly Declaration[],
  named: (declaration: Declaration) => ReadonlySet<string> = namesIn,
): Declaration[] {
  const byName = new Map(declarations.toReversed().map((each) => [nameOf(each), each]));
  const ordered = new Set<Declaration>();
  const opened = new Set<Declaration>();
  for (const root of declarations) {
    const pending = [root];
    for (let next = pending.at(-1); next !== undefined; next = pending.at(-1)) {
      const isOpen = opened.has(next);
      opened.add(next);
      const waiting = isOpen ? [] : needed(named(next), byName).filter((each) => !opened.has(each));
      pending.push(...waiting);
      if (waiting.length > 0) continue;
      ordered.add(next);
      pending.pop();
    }
  }
  return [...ordered];
}

const nameOf = (declaration: Declaration): string =>
  declaration.kind === "expect" ? "" : declaration.name.text;

const needed = (
  names: ReadonlySet<string>,
  byName: ReadonlyMap<string, Declaration>,
): Declaration[] => [...names].flatMap((name) => byName.get(name) ?? []);

/** The first name of every path in a declaration. */
export function namesIn(declaration: Declaration): Set<string> {
  const names = new Set<string>();
  const pending: object[] = [declaration];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ("head" in next && isName(next.head)) names.add(next.head.text);
    const parts: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    for (const part of parts) if (isTree(part)) pending.push(part);
  }
  return names;
}

/** A piece of syntax or a list of them; places in the text lead nowhere. */
const isTree = (part: unknown): part is object =>
  typeof part === "object" && part !== null && !("start" in part);

const isName = (part: unknown): part is { readonly text: string } =>
  typeof part === "object" && part !== null && "text" in part && typeof part.text === "string";
