import type { ChangeCause } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const changeCause = named(
  "ChangeCause",
  same<ChangeCause>()(
    z
      .enum([
        "first run",
        "condition",
        "past data",
        "score",
        "standing",
        "new customer",
        "customer gone",
        "rule changed",
        "new segment",
        "segment gone",
        "settings changed",
        "not known",
      ])
      .describe("Why someone entered or left a segment."),
  ),
);
