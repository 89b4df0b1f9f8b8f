import type { Handlers } from "../../shell/handlers.ts";
import { startJob } from "../../jobs/start-job.ts";
import { useShell } from "../../shell/shell.ts";
import { useKept } from "../../shell/use-kept.ts";
import { safe } from "../../text/safe.ts";
import type { Finding } from "./finding.ts";
import type { Topic } from "./topic.ts";

/** Which of several findings is shown. */
interface ChosenModel {
  readonly finding: Finding;
  /** `clusters.kmeans, as configured`, and how many others there are. */
  readonly title: string;
  /** For the group `model`. */
  readonly does: Handlers;
}

/** The finding that is shown, the first unless the user chose another. */
export function useModel(topic: Topic, findings: readonly [Finding, ...Finding[]]): ChosenModel {
  const shell = useShell();
  const [index, setIndex] = useKept("model", 0);
  const at = index % findings.length;
  const finding = findings[at] ?? findings[0];
  return {
    finding,
    title: modelTitle(finding, { at, of: findings.length }),
    does: {
      discover: () => void discover(),
      "other-model"() {
        if (findings.length > 1) setIndex((now) => (now + 1) % findings.length);
        else shell.say(`this is the only one: d finds it anew${others(topic)}`, "warning");
      },
    },
  };

  /** What comes of it is shown: it is the newest, and stands first behind those of the config. */
  async function discover(): Promise<void> {
    const job = await startJob(shell, { kind: "discover", method: finding.method });
    if (job?.state === "done")
      setIndex(findings.filter(({ discovery }) => discovery === undefined).length);
  }
}

const others = ({ methods }: Topic): string =>
  methods.length > 1 ? `, and 6 lists ${methods.join(" and ")}` : "";

/** What a finding comes from, in a few words. @param place its own, counted from 0, and how many there are */
export function modelTitle(
  { method, discovery }: Finding,
  { at, of }: { readonly at: number; readonly of: number },
): string {
  const from =
    discovery === undefined ? "as configured" : `discovered, model ${discovery.result.version}`;
  return `${safe(method)}, ${from}${of > 1 ? `, ${at + 1} of ${of}` : ""}`;
}
