import type { ObjectDatum } from "../../ast.ts";
import { advise, code } from "../wording/words.ts";
import type { DataScope } from "./data-scope.ts";

/** The entries of an object, each name once, and whether that was all. */
interface EntriesOnce {
  readonly entries: ObjectDatum["entries"];
  readonly isAll: boolean;
}

/** The entries of an object; one whose name was there already is reported and left out. */
function entriesOnce({ entries }: ObjectDatum, { scope }: DataScope): EntriesOnce {
  const seen = new Map<string, ObjectDatum["entries"][number]["key"]>();
  const once = entries.filter(({ key }) => {
    const first = seen.get(key.text);
    if (first === undefined) {
      seen.set(key.text, key);
      return true;
    }
    scope.session.report({
      code: "SEG7015",
      message: `${code(key.text)} is said twice of the same example`,
      at: key.span,
      secondary: [{ span: first.span, text: "said here first" }],
      help: [advise("say it once; several events go into one list: `[ { … }, { … } ]`")],
    });
    return false;
  });
  return { entries: once, isAll: once.length === entries.length };
}

/** What entries say, each checked; undefined when any is wrong or was left out. */
export function everyEntry<Said>(
  object: ObjectDatum,
  data: DataScope,
  check: (entry: ObjectDatum["entries"][number]) => Said | undefined,
): readonly Said[] | undefined {
  const { entries, isAll } = entriesOnce(object, data);
  const said = entries.map(check);
  return isAll && said.every((one) => one !== undefined) ? said : undefined;
}
