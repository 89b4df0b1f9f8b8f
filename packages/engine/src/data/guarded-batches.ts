import type { Batch, SourceColumn, SourceTable } from "@satsuma/plugin";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";

/** Most time that one batch may take to come. */
const limitMs = 600_000;

/** The batches of a plugin's source: what fails is told by the plugin's name, and every batch has all columns. */
export async function* guardedBatches(
  plugin: string,
  from: { readonly table: string; readonly source: string },
  source: Extract<SourceTable, { kind: "rows" }>,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const doing = `reading rows of the table ${from.table}, from its source ${from.source},`;
  const batches = await guarded(plugin, doing, () => source.read(signal)[Symbol.asyncIterator]());
  try {
    for (;;) {
      const next = await guarded(plugin, doing, () => batches.next(), { signal, limitMs });
      if (next.done === true) return;
      checkBatch(plugin, next.value, source.columns);
      yield next.value;
    }
  } finally {
    // Lets the source put its things away; one that hangs is not waited for.
    void Promise.resolve(batches.return?.()).catch(() => {});
  }
}

function checkBatch(plugin: string, batch: Batch, declared: readonly SourceColumn[]): void {
  const { length, columns } = batch.rows;
  for (const { name } of declared) {
    const values = columns[name];
    if (values === undefined)
      throw pluginError("PLUGIN_RESULT", plugin, `a batch of rows lacks the column ${name}`);
    const count = values.kind === "codes" ? values.codes.length : values.values.length;
    if (count !== length)
      throw pluginError(
        "PLUGIN_RESULT",
        plugin,
        `a batch of ${length} rows has ${count} values of ${name}`,
      );
  }
}
