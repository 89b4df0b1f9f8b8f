import { engines } from "../../../packages/sql/test/support/engines/index.ts";
import type { Engine, EngineName } from "../../../packages/sql/test/support/engines/index.ts";

/** The engines of those names that can be started here; those that cannot are told about. */
export async function openEngines(
  names: readonly EngineName[],
  tell: (text: string) => void,
): Promise<readonly Engine[]> {
  const opened: Engine[] = [];
  for (const kind of engines.filter(({ name }) => names.includes(name))) {
    if (kind.missing === undefined) opened.push(await kind.open());
    else tell(`${kind.title} is left out. ${kind.missing}`);
  }
  return opened;
}
