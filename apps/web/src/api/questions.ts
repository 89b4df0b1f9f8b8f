import type { Client, RuleFileState } from "@satsuma/http/client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ListedSegment } from "./answers.ts";
import { useAsk } from "./use-ask.ts";

type About = Awaited<ReturnType<Client["about"]>>;
type Session = Awaited<ReturnType<Client["session"]>>;
type Scope = Session["scopes"][number];

/** The project: its name, zone, currency, and the instant results describe. */
export const useAbout = (): UseQueryResult<About> =>
  useAsk(["about"], (client, signal) => client.about({ signal }));

/** All segments as the last run left them. */
export const useSegments = (): UseQueryResult<readonly ListedSegment[]> =>
  useAsk(["segments"], (client, signal) => client.segments({ signal }));

/** All rule files as they are saved. */
export const useRules = (): UseQueryResult<readonly RuleFileState[]> =>
  useAsk(["rules"], (client, signal) => client.rules({ signal }));

/** Who is asking, and what they may do. */
export const useSession = (): UseQueryResult<Session> =>
  useAsk(["session"], (client, signal) => client.session({ signal }));

/** Whether something may be done here; not until the server has said so. */
export const useMay = (scope: Scope): boolean => useSession().data?.scopes.includes(scope) ?? false;

/** The zone that dates are told in; UTC until the server has said which. */
export const useZone = (): string => useAbout().data?.timezone ?? "UTC";
