import type { Principal, Scope } from "../scope.ts";

/**
 * What a route asks of who is asking: nothing (`public`), to be known (`any credential`), a scope, or one of several. There is no route
 * without; what else a request needs follows from what it asks for and is said there.
 */
export type Needs = "public" | "any credential" | Scope | { readonly oneOf: readonly Scope[] };

/** The scopes of which one is needed; none where none is. */
export function scopesNeeded(needs: Needs): readonly Scope[] {
  if (needs === "public" || needs === "any credential") return [];
  return typeof needs === "string" ? [needs] : needs.oneOf;
}

/** Whether somebody may do what needs a scope. */
export const may = ({ scopes }: Principal, scope: Scope): boolean => scopes.includes(scope);

/** Whether a route is open to somebody. */
export function isOpenTo(needs: Needs, principal: Principal): boolean {
  const wanted = scopesNeeded(needs);
  return wanted.length === 0 || wanted.some((scope) => may(principal, scope));
}
