import { useEffect, useState } from "react";
import type { Job } from "@satsuma/http/client";
import type { Asked } from "../../asks/asked.ts";
import { latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useDesk } from "../../shell/use-desk.ts";
import { useShell } from "../../shell/shell.ts";

/** How often is asked: while something is at work, and else, as somebody else may start something. */
const EVERY_MS = { working: 1000, idle: 5000 } as const;

/** All jobs, latest first, asked again and again as long as they are shown. */
export function useJobs(): Asked<readonly Job[]> {
  const { client } = useShell();
  const [round, setRound] = useState(0);
  const asked = useAsk<readonly Job[]>(`jobs ${round}`, (signal) => client.jobs({ signal }));
  const isFollowed = useDesk((state) => state.works.size > 0);
  const isWorking = isFollowed || (latest(asked)?.some(({ endedAt }) => endedAt === null) ?? false);
  const isStopped = asked.state === "stopped";
  useEffect(() => {
    if (isStopped) return undefined;
    const timer = setTimeout(
      () => setRound((before) => before + 1),
      isWorking ? EVERY_MS.working : EVERY_MS.idle,
    );
    return () => clearTimeout(timer);
  }, [round, isWorking, isStopped]);
  return asked;
}
