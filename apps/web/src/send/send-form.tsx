import { useState } from "react";
import type { ListedSegment, SinkState } from "../api/answers.ts";
import { JobProgress } from "../jobs/job-progress.tsx";
import { isOver, useJob, useStart } from "../jobs/use-job.ts";
import { ColumnsChoice } from "../parts/columns-choice.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { optionFields, optionValues } from "./option-fields.ts";
import { OptionInput } from "./option-input.tsx";
import { SendOutcome } from "./send-outcome.tsx";

interface SendFormProps {
  readonly segment: ListedSegment;
  readonly sinks: readonly SinkState[];
}

/** Sends a segment somewhere, after a rehearsal that shows what would happen. */
export function SendForm({ segment, sinks }: SendFormProps) {
  const [name, choose] = useState(sinks[0]?.name ?? "");
  const [typed, type] = useState<Readonly<Record<string, string>>>({});
  const [columns, setColumns] = useState<readonly string[]>([]);
  const start = useStart();
  const { job } = useJob(start.data?.id);
  const sink = sinks.find((one) => one.name === name);
  const fields = optionFields(sink?.options);
  const isBusy = start.isPending || (job !== null && !isOver(job));
  const send = (isDryRun: boolean) =>
    start.mutate({
      kind: "send",
      segment: segment.name,
      sink: name,
      columns,
      options: optionValues(fields, typed),
      isDryRun,
    });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send(true);
      }}
    >
      <label className="field">
        <span>Destination</span>
        <select className="select" value={name} onChange={(event) => choose(event.target.value)}>
          {sinks.map((one) => (
            <option key={one.name}>{one.name}</option>
          ))}
        </select>
        <small>{sink?.doc}</small>
      </label>
      {fields.map((field) => (
        <OptionInput
          key={field.name}
          field={field}
          value={typed[field.name] ?? ""}
          type={(value) => type({ ...typed, [field.name]: value })}
        />
      ))}
      <ColumnsChoice columns={columns} choose={setColumns} />
      <div className="actions">
        <button type="submit" className="button main-action" disabled={isBusy}>
          Rehearse
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => send(false)}>
          Send for real
        </button>
      </div>
      {start.error !== null && <ProblemNote error={start.error} />}
      {job !== null && <JobProgress job={job} />}
      {job !== null && <SendOutcome job={job} />}
    </form>
  );
}
