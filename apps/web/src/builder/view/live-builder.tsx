import type { LanguageClient } from "@satsuma/codemirror";
import { hasErrors } from "@satsuma/model";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Preview } from "../../api/answers.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import type { Subject } from "../../language/subject.ts";
import { useProject } from "../../language/use-project.ts";
import type { Reading } from "../../language/use-reading.ts";
import { useLive } from "../../live/use-live.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { Builder } from "./builder.tsx";

interface LiveBuilderProps {
  readonly file: string;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly at: number;
  readonly isReadOnly: boolean;
  readonly language: LanguageClient;
  readonly subject: Subject | undefined;
  readonly reading: Reading | null;
  readonly drafts: Drafts;
}

/** The blocks of a rule, with what the language service and the counts beside it say of them. */
export function LiveBuilder(props: LiveBuilderProps) {
  const { file, text, reading, language, subject, drafts } = props;
  const project = useProject().data;
  const hints = useQuery({
    queryKey: ["hints", file, reading?.text],
    queryFn: () => language.inlayHints({ file, start: 0, end: reading?.text.length ?? 0 }),
    enabled: reading !== null,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  }).data;
  const isOfText = reading?.text === text;
  const isReady = isOfText && !hasErrors(reading.diagnostics) && subject?.kind === "segment";
  // The same question as that of the count beside it, so that it is asked once.
  const live = useLive<Preview>(
    ["preview", subject?.name ?? ""],
    drafts,
    isReady,
    (client, asked) => client.preview(subject?.name ?? "", asked),
  );
  if (project === undefined) return <Waiting label="Reading the rule" lines={6} />;
  return (
    <Builder
      {...props}
      project={project}
      diagnostics={isOfText ? reading.diagnostics : undefined}
      hints={isOfText ? (hints ?? []) : []}
      preview={isReady && !live.isStale ? live.given : undefined}
    />
  );
}
