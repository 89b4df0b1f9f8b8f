import { useState } from "react";
import type { CheckAnswer } from "@satsuma/http/client";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { Card } from "../parts/card.tsx";
import { many } from "../words/figures.ts";

/** Whether all rules are right, and their own examples hold. */
export function ChecksCard() {
  const [isTesting, test] = useState(false);
  const check = useAsk(
    ["check", isTesting],
    (client, signal) => client.check({ tests: isTesting, signal }),
    { keepsLast: true },
  );
  return (
    <Card title="Checks" note="of all files, as they are saved">
      <div className="stack tight">
        <Answer of={check} label="Checking the rules" lines={2}>
          {(given) => <Verdict given={given} />}
        </Answer>
        {!isTesting && (
          <button type="button" className="button small" onClick={() => test(true)}>
            Run the tests in the files
          </button>
        )}
      </div>
    </Card>
  );
}

function Verdict({ given: { diagnostics, tests } }: { readonly given: CheckAnswer }) {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const failed = tests.filter(({ passed }) => !passed);
  return (
    <>
      <p className="row wrap">
        {errors === 0 ? (
          <Badge kind="good">✓ no mistakes</Badge>
        ) : (
          <Badge kind="bad">{many(errors, "mistake")}</Badge>
        )}
        {diagnostics.length > errors && (
          <Badge kind="warn">{many(diagnostics.length - errors, "warning")}</Badge>
        )}
        {tests.length > 0 && (
          <Badge kind={failed.length === 0 ? "good" : "bad"}>
            {tests.length - failed.length} of {many(tests.length, "test")} hold
          </Badge>
        )}
      </p>
      <ul className="lines small">
        {diagnostics.map(({ code, message, primary }) => (
          <li key={`${code} ${primary?.span.file} ${primary?.span.start}`}>
            <code className="muted">{primary?.span.file}</code> {message}
          </li>
        ))}
        {failed.map(({ file, name, message }) => (
          <li key={`${file} ${name}`}>
            <code className="muted">{file}</code> {name}: {message}
          </li>
        ))}
      </ul>
    </>
  );
}
