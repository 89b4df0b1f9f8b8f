import { failureOf } from "../methods/failures.ts";
import { methodName } from "../methods/instance.ts";
import { prepareTraits } from "../methods/prepare-traits.ts";
import type { Session } from "../queries/session.ts";
import { drawViews } from "./draw-views.ts";
import type { Drawn } from "./draw-views.ts";
import { withFrozenModel } from "./fitted-method.ts";

/**
 * What the plugins of the config show: the methods that a view is about are fitted, or their models found again. Methods and
 * views that fail are told, and the others are drawn.
 */
export async function projectViews(session: Session): Promise<Drawn> {
  const { instances } = session.host;
  const shown = new Set(
    instances.flatMap((instance) =>
      instance.methods
        .filter(({ name }) =>
          instance.views.some((view) => view.kind === "model" && view.method === name),
        )
        .map((method) => methodName(instance, method)),
    ),
  );
  const { fitted } = await prepareTraits(session, [], (method) => shown.has(method));
  const drawn: Drawn[] = [{ views: [], failures: fitted.failures.map(failureOf) }];
  for (const instance of instances)
    drawn.push(await drawViews(instance, fitted.results.map(withFrozenModel), session));
  return {
    views: drawn.flatMap(({ views }) => views),
    failures: drawn.flatMap(({ failures }) => failures),
  };
}
