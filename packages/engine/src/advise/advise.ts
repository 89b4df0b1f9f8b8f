import type { Plugin } from "@satsuma/plugin";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Session } from "../queries/session.ts";
import type { MethodAdvice } from "./advice-result.ts";
import { adviceOf } from "./ask-plugin.ts";
import type { Adviser } from "./ask-plugin.ts";
import { dataFacts } from "./data-facts.ts";
import { nearGoal } from "./near-goal.ts";

/**
 * What the plugins of the config, and those that are offered besides, could do with the data: best fit first. With a goal only
 * what has to do with it, closest first. A plugin that fails says so at the end, and the others are heard.
 */
export async function advise(
  session: Session,
  offered: readonly Plugin[],
  goal: string | undefined,
): Promise<readonly MethodAdvice[]> {
  const advice = await everyAdvice(session, offered);
  const nearness = new Map(
    advice.map((each) => [each, goal === undefined ? 1 : nearGoal(goal, each)]),
  );
  return advice
    .filter((each) => nearness.get(each)! > 0)
    .toSorted((a, b) => nearness.get(b)! - nearness.get(a)! || rank(a) - rank(b));
}

/** What all plugins say, those of the config first. */
export async function everyAdvice(
  session: Session,
  offered: readonly Plugin[],
): Promise<readonly MethodAdvice[]> {
  const facts = await dataFacts(session);
  const advice: MethodAdvice[] = [];
  for (const adviser of advisers(session.host, offered))
    advice.push(...(await adviceOf(adviser, facts)));
  return advice;
}

/** The plugins of the config, then the offered ones that it does not have. */
function advisers({ instances }: PluginHost, offered: readonly Plugin[]): readonly Adviser[] {
  const configured = instances.map(({ use, namespace }) => ({
    plugin: use.plugin,
    namespace,
    isConfigured: true,
  }));
  const others = offered.filter(({ name }) => !instances.some(({ plugin }) => plugin === name));
  return [
    ...configured,
    ...others.map((plugin) => ({ plugin, namespace: plugin.namespace, isConfigured: false })),
  ];
}

const fits = { well: 0, fairly: 1, not: 2 };

const rank = ({ fit, failure }: MethodAdvice): number => (failure === undefined ? fits[fit] : 3);
