import { Chalk } from "chalk";
import type { ChalkInstance, ColorSupportLevel } from "chalk";
import { asciiOf } from "../text/ascii.ts";
import type { PlainRole, RuleRole } from "../view/role.ts";
import { brushOf, plainBrush } from "./brush.ts";
import type { Brush } from "./brush.ts";
import { chartPaint } from "./chart-paint.ts";
import { inked, papered } from "./inked.ts";
import type { Ink, Look } from "./look.ts";
import { looks } from "./looks.ts";
import type { ColourDepth, TerminalTraits } from "./terminal-traits.ts";
import type { Paint } from "./theme.ts";

/** Levels of chalk; without colours it still writes weight and lines. */
const levels = { none: 1, "16": 1, "256": 2, true: 3 } as const satisfies Record<
  ColourDepth,
  ColorSupportLevel
>;

/** Paint for a terminal. Every style is made once: painting only joins texts. */
export function paintFor(traits: TerminalTraits): Paint {
  const chalk = new Chalk({ level: levels[traits.colours] });
  const brushes = brushesFor(chalk, traits);
  const chart = chartPaint(chalk, traits, brushes);
  const paint: Paint = (text, role) => {
    if (role === undefined || text === "") return text;
    return typeof role === "string" ? brushes[role](text) : chart(text, role.chart);
  };
  return traits.characters === "unicode" ? paint : (text, role) => paint(asciiOf(text), role);
}

function brushesFor(
  chalk: ChalkInstance,
  traits: TerminalTraits,
): Readonly<Record<PlainRole | RuleRole, Brush>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entries are those of a complete record
  return Object.fromEntries(
    Object.entries(looks).map(([role, look]) => [role, lookBrush(chalk, look, traits)]),
  ) as Record<PlainRole | RuleRole, Brush>;
}

function lookBrush(chalk: ChalkInstance, look: Look, traits: TerminalTraits): Brush {
  const { colours, background } = traits;
  const marks = [
    ...(look.marks ?? []),
    ...(colours === "16" || colours === "none" ? (look.fewColours ?? []) : []),
    ...(colours === "none" ? (look.noColours ?? []) : []),
  ];
  const style = marks.reduce(
    (made, mark) => made[mark],
    coloured(chalk, look[background], colours),
  );
  return style === chalk ? plainBrush : brushOf(style);
}

function coloured(
  chalk: ChalkInstance,
  { text, on, sixteen }: Ink,
  colours: ColourDepth,
): ChalkInstance {
  if (colours === "none") return chalk;
  if (colours === "16") return sixteen === undefined ? chalk : chalk[sixteen];
  const written = text === undefined ? chalk : inked(chalk, text, colours);
  return on === undefined ? written : papered(written, on, colours);
}
