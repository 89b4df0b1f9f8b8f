import type { Why, WhyTiers, WhyTrait } from "@satsuma/engine";
import type { Client } from "@satsuma/http/client";
import { askedRows, textRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import type { Pane } from "../../shell/pane.ts";
import { useShell } from "../../shell/shell.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Row } from "../../view/row.ts";
import type { Fact } from "./facts.ts";
import { whyRows } from "./why-rows.ts";
import { whyTiersRows } from "./why-tiers-rows.ts";
import { whyTraitRows } from "./why-trait-rows.ts";
import type { Wording } from "../wording.ts";

interface WhyPaneOptions {
  readonly customer: string;
  /** What it is about; undefined while nothing is chosen. */
  readonly fact: Fact | undefined;
  readonly area: Rect;
  readonly timezone: string;
}

/** The pane that says why something of a customer is so. */
export function useWhyPane({ customer, fact, area, timezone }: WhyPaneOptions): Pane {
  const { client } = useShell();
  const isAsked = fact !== undefined && fact.kind !== "attribute";
  const asked = useAsk(isAsked ? `why ${fact.kind} ${fact.name} ${customer}` : null, (signal) =>
    ask(client, { customer, fact, signal }),
  );
  const inner = inside(area);
  const wording: Wording = { timezone, width: inner.width };
  const rows = isAsked
    ? askedRows(asked, inner.width, (answer) => answerRows(answer, wording))
    : attributeRows(fact, inner.width);
  const scrolled = useScroll("why", rows, inner, `${fact?.kind} ${fact?.name}`);
  return {
    kind: "why",
    area,
    title: "Why",
    note: scrolled.note,
    rows: scrolled.rows,
    does: scrolled.does,
  };
}

/** An answer of one of three kinds. */
type Reasons =
  | { readonly of: "segment"; readonly why: Why }
  | { readonly of: "tiers"; readonly why: WhyTiers }
  | { readonly of: "trait"; readonly why: WhyTrait };

async function ask(
  client: Client,
  {
    customer,
    fact,
    signal,
  }: {
    readonly customer: string;
    readonly fact: Fact | undefined;
    readonly signal: AbortSignal;
  },
): Promise<Reasons | undefined> {
  if (fact === undefined || fact.kind === "attribute") return undefined;
  const { name } = fact;
  if (fact.kind === "trait")
    return { of: "trait", why: await client.whyTrait(name, customer, { signal }) };
  if (fact.kind === "segment" && fact.tiers !== undefined)
    return { of: "tiers", why: await client.whyTiers(fact.tiers, customer, { signal }) };
  return { of: "segment", why: await client.why(name, customer, { signal }) };
}

function answerRows(answer: Reasons | undefined, wording: Wording): readonly Row[] {
  switch (answer?.of) {
    case undefined:
      return [];
    case "segment":
      return whyRows(answer.why, wording);
    case "tiers":
      return whyTiersRows(answer.why, wording);
    case "trait":
      return whyTraitRows(answer.why, wording);
  }
}

const attributeRows = (fact: Fact | undefined, width: number): readonly Row[] =>
  fact === undefined
    ? []
    : textRows(
        `${fact.name} is an attribute: it is as the data says, and has no reason here. Enter shows what the catalogue knows of it.`,
        width,
        "dim",
      );
