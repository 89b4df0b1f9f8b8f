import { latest } from "../asks/asked-rows.ts";
import { useAsk } from "../asks/use-ask.ts";
import { useShell } from "../shell/shell.ts";

/** The project's zone; UTC until it is known. */
export function useTimezone(): string {
  const { client } = useShell();
  return latest(useAsk("about", (signal) => client.about({ signal })))?.timezone ?? "UTC";
}
