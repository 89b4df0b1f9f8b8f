import type { IToken } from "chevrotain";
import { typeNamed } from "../../check/declarations/type-name.ts";
import type { Placeholder } from "../../check/names/placeholder.ts";
import type { Session } from "../../check/scope.ts";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { keyword, mark } from "../../syntax/tokens/token-types.ts";
import { nameOf } from "./tokens-before.ts";

/** The parameters of the `define` that tokens begin, as far as they are declared. */
export function parametersIn(
  tokens: readonly IToken[],
  session: Session,
): ReadonlyMap<string, Placeholder> {
  const parameters = new Map<string, Placeholder>();
  if (!isOneOf(tokens[0], [keyword.Define]) || !isOneOf(tokens[2], [mark.LeftParen]))
    return parameters;
  for (let i = 3; isOneOf(tokens[i + 1], [mark.Colon]); i += 4) {
    const [name, type] = [tokens[i], tokens[i + 2]];
    if (!name || !type) break;
    const span = { file: "", start: 0, end: 0 };
    const valueType = typeNamed({ text: nameOf(type), span }, session);
    if (!valueType) continue;
    const value = { kind: "feature", name: nameOf(name), type: valueType, nullable: true } as const;
    parameters.set(nameOf(name), { value, type: valueType, constant: false, comparedWith: [] });
  }
  return parameters;
}
