import type { ColumnValues, Frame } from "@satsuma/model";
import type { FitInput } from "../../fit-input.ts";

/** The same input; whoever watches sees each frame that is handed out. */
export function watched(input: FitInput, see: (frame: Frame) => void): FitInput {
  const seen = (frame: Frame): Frame => {
    see(frame);
    return frame;
  };
  const { events } = input;
  return {
    ...input,
    aggregate: async (measures, by) => seen(await input.aggregate(measures, by)),
    sample: async (options) => seen(await input.sample(options)),
    stream: () => mapped(input.stream(), (frame) => [seen(frame)]),
    ...(events && {
      events: {
        count: () => events.count(),
        stream: () => mapped(events.stream(), (frame) => [seen(frame)]),
      },
    }),
  };
}

/** The same input as another host might answer it: groups the other way round, streams in small frames. */
export function reordered(input: FitInput): FitInput {
  const { events } = input;
  return {
    ...input,
    quantiles: async (...question) => (await input.quantiles(...question)).toReversed(),
    histogram: async (...question) => (await input.histogram(...question)).toReversed(),
    aggregate: async (...question) => reversed(await input.aggregate(...question)),
    stream: () => mapped(input.stream(), (frame) => pieces(frame, 7)),
    ...(events && {
      events: {
        count: () => events.count(),
        stream: () => mapped(events.stream(), (frame) => pieces(frame, 5)),
      },
    }),
  };
}

async function* mapped(
  frames: AsyncIterable<Frame>,
  change: (frame: Frame) => readonly Frame[],
): AsyncGenerator<Frame> {
  for await (const frame of frames) yield* change(frame);
}

const reversed = (frame: Frame): Frame =>
  picked(
    frame,
    Array.from({ length: frame.length }, (_, i) => frame.length - 1 - i),
  );

const pieces = (frame: Frame, size: number): Frame[] =>
  Array.from({ length: Math.ceil(frame.length / size) }, (_, piece) => {
    const from = piece * size;
    const length = Math.min(size, frame.length - from);
    return picked(
      frame,
      Array.from({ length }, (__, i) => from + i),
    );
  });

/** Some rows of a frame. */
const picked = ({ columns }: Frame, rows: readonly number[]): Frame => ({
  length: rows.length,
  columns: Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, pickedColumn(column, rows)]),
  ),
});

function pickedColumn(column: ColumnValues, rows: readonly number[]): ColumnValues {
  switch (column.kind) {
    case "numbers":
      return { kind: "numbers", values: Float64Array.from(rows, (row) => column.values[row]!) };
    case "values":
      return { kind: "values", values: rows.map((row) => column.values[row] ?? null) };
    case "codes":
      return pickedCodes(column, rows);
  }
}

/** With a dictionary of its own, as each frame of a stream has. */
function pickedCodes(
  { codes, dictionary }: ColumnValues & { readonly kind: "codes" },
  rows: readonly number[],
): ColumnValues {
  const used = [...new Set(rows.map((row) => codes[row]!))].filter((code) => code >= 0);
  return {
    kind: "codes",
    codes: Int32Array.from(rows, (row) => used.indexOf(codes[row]!)),
    dictionary: used.map((code) => dictionary[code]!),
  };
}
