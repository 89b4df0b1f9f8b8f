import { SatsumaError } from "@satsuma/model";
import type { Figure, ModelView, View } from "@satsuma/plugin";
import { guarded } from "../host/guard.ts";
import type { PluginInstance } from "../host/plugin-instance.ts";
import { sampledCustomers } from "./sampled-customers.ts";
import type { Session } from "../queries/session.ts";
import type { MethodFailure, MethodResult } from "../methods/score-result.ts";
import type { DrawnView } from "./discovery-result.ts";
import { checkedFigure } from "./checked-figure.ts";

/** Pictures, and those that could not be drawn because their plugin failed. */
export interface Drawn {
  readonly views: readonly DrawnView[];
  readonly failures: readonly MethodFailure[];
}

/** Draws what a plugin shows of a fitted model, and of its customers. A view that fails is told by name; the others are drawn. */
export async function drawViews(
  instance: PluginInstance,
  results: readonly MethodResult[],
  session: Session,
): Promise<Drawn> {
  const views: DrawnView[] = [];
  const failures: MethodFailure[] = [];
  for (const view of instance.views) {
    const name = `${instance.namespace}.${view.name}`;
    try {
      const figure = await drawn(view, name, { instance, results, session });
      if (figure !== undefined) views.push({ name, doc: view.doc, figure });
    } catch (cause) {
      if (!(cause instanceof SatsumaError)) throw cause;
      const { code, message } = cause;
      failures.push({ method: name, plugin: instance.plugin, code, message });
    }
  }
  return { views, failures };
}

interface About {
  readonly instance: PluginInstance;
  readonly results: readonly MethodResult[];
  readonly session: Session;
}

/** Nothing where the view has nothing to show, or its method was not fitted. */
async function drawn(view: View, name: string, about: About): Promise<Figure | undefined> {
  const { instance, session } = about;
  if (view.kind === "model") return ofModel(view, name, about);
  const customers = await sampledCustomers(view, { plugin: instance.plugin, name }, session);
  const total = session.data.customers;
  return checkedFigure(
    await guarded(
      instance.plugin,
      `drawing ${name}`,
      () => view.draw({ customers, total, asOf: session.clock.asOf }),
      session.work,
    ),
    { plugin: instance.plugin, name },
  );
}

async function ofModel(
  view: ModelView,
  name: string,
  { instance, results, session }: About,
): Promise<Figure | undefined> {
  const result = results.find(({ method }) => method === `${instance.namespace}.${view.method}`);
  if (result === undefined) return undefined;
  const { model, parameters: params, quality, asOf } = result;
  const figure = await guarded(
    instance.plugin,
    `drawing ${name}`,
    () => view.draw({ model, params, quality, asOf }),
    session.work,
  );
  return checkedFigure(figure, { plugin: instance.plugin, name });
}
