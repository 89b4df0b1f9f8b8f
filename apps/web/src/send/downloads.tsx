import type { ExportFormat } from "@satsuma/http/client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ListedSegment } from "../api/answers.ts";
import { useClient } from "../api/client-context.ts";
import { ColumnsChoice } from "../parts/columns-choice.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { many } from "../words/figures.ts";
import { saveFile } from "./save-file.ts";

const formats: readonly { readonly format: ExportFormat; readonly about: string }[] = [
  { format: "csv", about: "for spreadsheets; values that look like formulas are made harmless" },
  { format: "json", about: "for programs" },
  { format: "parquet", about: "for analysis; small, with types" },
];

/** The members as a file of one of three formats, with the columns that are asked for. */
export function Downloads({ segment: { name, size = 0 } }: { readonly segment: ListedSegment }) {
  const client = useClient();
  const [columns, setColumns] = useState<readonly string[]>([]);
  const download = useMutation({
    mutationFn: async (format: ExportFormat) => {
      const answer = await client.exportMembers(name, format, { columns });
      saveFile(await answer.blob(), `${name}.${format}`);
    },
  });
  return (
    <div className="stack">
      <p className="soft">
        {many(size, "customer")}. Whom the suppression segment of the project holds is left out.
      </p>
      <ColumnsChoice columns={columns} choose={setColumns} />
      <ul className="lines">
        {formats.map(({ format, about }) => (
          <li key={format} className="row">
            <button
              type="button"
              className="button"
              disabled={download.isPending}
              onClick={() => download.mutate(format)}
            >
              {format === "parquet" ? "Parquet" : format.toUpperCase()}
            </button>
            <span className="small muted">{about}</span>
          </li>
        ))}
      </ul>
      {download.error !== null && <ProblemNote error={download.error} />}
    </div>
  );
}
