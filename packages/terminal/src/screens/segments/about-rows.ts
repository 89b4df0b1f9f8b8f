import type { Profile, ProfiledVariable } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { notAnsweredRows, textRows } from "../../asks/asked-rows.ts";
import type { Asked } from "../../asks/asked.ts";
import { fitted, fittedRight } from "../../text/cells.ts";
import { amountText, countText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import { typicalText } from "../segment/profile/typical-text.ts";
import { englishRows } from "../english-rows.ts";
import type { ListEntry } from "./list-entry.ts";

/** What is asked about the chosen segment; null while nothing is asked yet. */
export interface AboutAnswers {
  readonly english: Asked<string> | null;
  readonly profile: Asked<Profile> | null;
}

/** A segment beside the list: what it is, what its rule says, what its members are like. */
export function aboutRows(entry: ListEntry, answers: AboutAnswers, width: number): readonly Row[] {
  const { segment, change, findings, edit } = entry;
  return [
    ...textRows(segment.title ?? segment.name, width, "title"),
    ...textRows(segment.description ?? "", width).filter(() => segment.description !== undefined),
    sizeRow(entry),
    ...(change === undefined || change === null
      ? []
      : [
          [{ text: `last run: ${countText(change.entered)} came, ${countText(change.left)} went` }],
        ]),
    ...(edit === undefined ? [] : [editRow(edit)]),
    [],
    ...(answers.english === null ? [pending] : askedText(answers.english, width)),
    ...factRows(entry, width),
    ...findings.flatMap(({ message, action }) => [
      ...hanging([{ text: "! ", role: "warning" }], message, width, "warning"),
      ...hanging([{ text: "  " }], action, width, "dim"),
    ]),
    [],
    [{ text: "What its members are like", role: "heading" }],
    ...(answers.profile === null ? [pending] : profileRows(answers.profile, width)),
  ];
}

const pending: Row = [{ text: "…", role: "dim" }];

function sizeRow({ segment: { size, share } }: ListEntry): Row {
  if (size === undefined)
    return [{ text: "never run: R runs it", role: "warning", target: { command: "run" } }];
  const part = share === undefined ? "" : `, ${percent(share)} of all`;
  return [{ text: `${amountText(size, "customer")}${part}`, role: "title" }];
}

const editRow = ({ before, after }: NonNullable<ListEntry["edit"]>): Row => [
  {
    text: `the rule as it is now: ${countText(before)} → ${countText(after)}; R runs it`,
    role: "warning",
  },
];

function askedText(asked: Asked<string>, width: number): readonly Row[] {
  if (asked.state !== "answered") return notAnsweredRows(asked, width);
  // The first line repeats the title and the name.
  const [, ...lines] = asked.answer.split("\n");
  return englishRows(lines, width);
}

function factRows({ segment }: ListEntry, width: number): readonly Row[] {
  const facts = [
    ["tags", segment.tags.join(", ")],
    ["owner", segment.owner ?? ""],
    ["status", segment.status === "active" ? "" : segment.status],
    ["due", segment.due?.slice(0, 16).replace("T", " ") ?? ""],
    ["expires", segment.expires ?? ""],
    ["stands on", segment.traits.join(", ")],
    ["file", segment.file],
  ].filter(([, text]) => text !== "");
  return [
    [],
    ...facts.flatMap(([label = "", text = ""]) =>
      hanging([{ text: label.padEnd(10), role: "dim" }], text, width),
    ),
  ];
}

function profileRows(asked: Asked<Profile>, width: number): readonly Row[] {
  if (asked.state !== "answered") return notAnsweredRows(asked, width);
  const { persona, variables } = asked.answer;
  const found = variables.filter(({ comparison }) => comparison?.isBeyondChance === true);
  return [
    ...persona
      .slice(0, SENTENCES)
      .flatMap(({ text }) => hanging([{ text: "· ", role: "dim" }], text, width)),
    ...(found.length === 0 ? [] : [[], factHead(width)]),
    ...found.slice(0, FACTS).map((variable) => factRow(variable, width)),
  ];
}

const SENTENCES = 4;
const FACTS = 6;

const columnsOf = (width: number): readonly [number, number] => {
  const figures = Math.min(16, Math.floor(width * 0.28));
  return [Math.max(0, width - 2 * figures - 2), figures];
};

function factHead(width: number): Row {
  const [name, figures] = columnsOf(width);
  const text = `${" ".repeat(name)} ${fittedRight("members", figures)} ${fittedRight("others", figures)}`;
  return [{ text, role: "dim" }];
}

function factRow(variable: ProfiledVariable, width: number): Row {
  const [name, figures] = columnsOf(width);
  return [
    { text: fitted(safe(variable.name.replaceAll("_", " ")), name) },
    { text: ` ${fittedRight(safe(typicalText(variable, "segment")), figures)}`, role: "title" },
    { text: ` ${fittedRight(safe(typicalText(variable, "base")), figures)}`, role: "dim" },
  ];
}
