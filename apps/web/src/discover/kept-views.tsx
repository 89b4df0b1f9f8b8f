import type { DrawnView } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Views } from "./views.tsx";

/** The pictures that the project's own methods draw. */
export function KeptViews() {
  const views = useAsk(["views"], (client, signal) => client.views({ signal }));
  return (
    <Answer of={views} label="Drawing" lines={8}>
      {(all: readonly DrawnView[]) =>
        all.length === 0 ? (
          <p className="soft">
            The config of this project has no method yet. Start one above; what it finds is shown on
            a page of its own.
          </p>
        ) : (
          <Views views={all} />
        )
      }
    </Answer>
  );
}
