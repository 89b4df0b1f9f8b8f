import { scorecardText } from "../scorecard/scorecard-text.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Segments that get their reasons told unless more are asked for. */
const REASONED = 5;

/** Ranks segments. */
export const scoreCard: Run = async (session) =>
  session.withProject(async (project, work) => {
    const { args: segments, options } = session;
    const weights = weightsIn(options.weights ?? "");
    const card = await project.scorecard({ ...work, ...asOfOption(session), segments, weights });
    const { timezone } = project.config;
    return {
      json: card,
      text: (style) => scorecardText(card, { timezone, most: options.limit ?? REASONED }, style),
    };
  });

/** `value=2,size=0`; what is no number is refused where weights are checked. */
const weightsIn = (weights: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    weights
      .split(",")
      .filter((text) => text.trim() !== "")
      .map((text) => {
        const [criterion = "", weight = ""] = text.split("=", 2);
        return [criterion.trim(), weight.trim() === "" ? NaN : Number(weight)];
      }),
  );
