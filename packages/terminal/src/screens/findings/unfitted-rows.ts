import type { MethodAdvice } from "@satsuma/engine";
import { latest, notAnsweredRows, textRows } from "../../asks/asked-rows.ts";
import type { Asked } from "../../asks/asked.ts";
import type { CommandId } from "../../commands/command-list.ts";
import type { Row } from "../../view/row.ts";
import { namespaceOf, ownName } from "./topic.ts";
import type { Topic } from "./topic.ts";

interface Unfitted {
  readonly width: number;
  /** The key of a command, as it is now. */
  readonly keyOf: (command: CommandId) => string;
}

/** Why there is nothing to see yet, and what can be done about it. @param asked what the data suffices for */
export function unfittedRows(
  { title, methods }: Topic,
  asked: Asked<readonly MethodAdvice[]>,
  { width, keyOf }: Unfitted,
): readonly Row[] {
  const [first] = methods;
  const advice = latest(asked);
  const offer = (command: CommandId, text: string): Row => [
    { text: ` ${keyOf(command)} `, role: "key", target: { command } },
    { text, target: { command } },
  ];
  return [
    ...textRows(`There is no model of this yet: ${title}.`, width, "heading"),
    ...textRows(
      "The project's config has no method for it, and none was discovered since the program began.",
      width,
    ),
    [],
    ...(advice === undefined
      ? notAnsweredRows(asked, width)
      : methods.flatMap((method) => adviceRows(method, advice, width))),
    [],
    offer("discover", `discovers ${first}`),
    offer("go-discover", "lists all methods, and takes parameters"),
  ];
}

function adviceRows(
  method: string,
  advice: readonly MethodAdvice[],
  width: number,
): readonly Row[] {
  const own = advice.find(
    (each) => each.namespace === namespaceOf(method) && each.method === ownName(method),
  );
  if (own === undefined) return textRows(`${method}: no plugin of the project offers it.`, width);
  const { goal, fit, because, missing, failure } = own;
  const fits = { well: "it fits well", fairly: "it fits fairly", not: "it does not fit" }[fit];
  return [
    ...textRows(`${method}: to ${goal}.`, width),
    ...textRows(
      `${fits}: ${failure?.message ?? because}`,
      width,
      fit === "not" ? "warning" : "good",
    ),
    ...missing.flatMap((each) => textRows(each, width, "warning")),
  ];
}
