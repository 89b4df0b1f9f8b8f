import type { Discovery } from "../api/answers.ts";
import { Stats } from "../parts/stats.tsx";
import { measureWords } from "./measure-words.ts";

/** How good a model is, in its own measures. */
export function QualityStats({ quality }: { readonly quality: Discovery["result"]["quality"] }) {
  const measures = Object.entries(quality);
  if (measures.length === 0) return null;
  return (
    <Stats
      of={measures.map(([name, measure]) => ({
        label: name.replaceAll("_", " "),
        ...measureWords(measure),
      }))}
    />
  );
}
