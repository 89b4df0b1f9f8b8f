import type { Client, RuleFileState } from "@satsuma/http/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { UseMutationResult } from "@tanstack/react-query";
import { useClient } from "../api/client-context.ts";
import { isConflict } from "../api/problem.ts";
import { versionOf } from "./drafts.ts";
import type { Drafts } from "./drafts.ts";

/** What came of saving: the files as they are now, and those that somebody else had changed, as they left them. */
export interface Saved {
  readonly saved: readonly RuleFileState[];
  readonly conflicts: readonly RuleFileState[];
}

/** What is to be saved. */
interface Saving {
  readonly drafts: Drafts;
  /** Also where other rules, settings or sendings use what is gone then. */
  readonly breaking: boolean;
}

/** Saves drafts, each over the version it was made from; what others wrote meanwhile is never written over unasked. */
export function useSave(files: readonly RuleFileState[]): UseMutationResult<Saved, Error, Saving> {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(saving) {
      const done: Saved[] = [];
      for (const file of Object.keys(saving.drafts))
        done.push(await saveOne(client, { file, version: versionOf(files, file) }, saving));
      return {
        saved: done.flatMap(({ saved }) => saved),
        conflicts: done.flatMap(({ conflicts }) => conflicts),
      };
    },
    onSuccess() {
      // Whoever saved need not wait until every view has its answers anew.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "project" });
    },
  });
}

async function saveOne(
  client: Client,
  { file, version }: { readonly file: string; readonly version: string | null },
  saving: Saving,
): Promise<Saved> {
  try {
    const text = saving.drafts[file] ?? "";
    return { saved: [await client.saveRule(file, text, version, saving)], conflicts: [] };
  } catch (error) {
    if (!isConflict(error)) throw error;
    return { saved: [], conflicts: [await client.rule(file)] };
  }
}
