import { cell, SatsumaError } from "@satsuma/model";
import type { Scalar } from "@satsuma/model";
import type { Reason } from "@satsuma/plugin";
import { join, name, sql } from "@satsuma/sql";
import { z } from "zod";
import { fault } from "../host/fault.ts";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import type { FittedMethod } from "../methods/fit-methods.ts";
import { fillTable } from "../queries/fill-table.ts";
import { dropTable } from "../queries/new-table.ts";
import { at } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";

const table = ["satsuma", "explained_customers"] as const;

const shape = z.array(z.looseObject({ text: z.string().min(1), feature: z.string().optional() }));

/**
 * Why a customer has the values that a method gave, in the plugin's words.
 *
 * @throws SatsumaError `RUN_CUSTOMER` when there is no such customer, `DISCOVER_REASONS` when the method says nothing of single
 * customers or is not about this one
 */
export async function customerReasons(
  customer: string,
  { staged, result: { model } }: FittedMethod,
  session: Session,
): Promise<readonly Reason[]> {
  const { method, plugin, name: methodName } = staged.planned.instance;
  if (method.explain === undefined)
    throw new SatsumaError("DISCOVER_REASONS", `${methodName} says nothing of single customers`, {
      help: "leave --customer out",
    });
  const features = await featuresOf(customer, { staged, methodName }, session);
  const reasons = await guarded(
    plugin,
    `explaining a customer by ${methodName}`,
    () => method.explain?.(model, features),
    session.work,
  );
  const problem = fault(shape, reasons);
  if (problem === undefined) return reasons ?? [];
  throw pluginError("PLUGIN_RESULT", plugin, `the reasons of ${methodName} are none: ${problem}`);
}

async function featuresOf(
  customer: string,
  { staged, methodName }: Pick<FittedMethod, "staged"> & { readonly methodName: string },
  session: Session,
): Promise<Readonly<Record<string, Scalar>>> {
  const { inside, columns, outputs } = staged.now;
  const wanted = Object.keys(staged.resolved.features);
  try {
    await fillTable(session, table, outputs, `looking at ${customer}`);
    const selected = wanted.map((feature, i) => {
      const kind = staged.resolved.features[feature]?.type.kind;
      const value = name(columns[feature]!);
      const isExact = kind === "number" || kind === "money";
      return sql`${isExact ? sql`CAST(${value} AS double precision)` : value} AS ${name(`f${i}`)}`;
    });
    const frame = await session.warehouse.query(
      sql`SELECT ${join([sql`${name(inside)} AS inside`, ...selected], ", ")} FROM ${name(...table)} WHERE CAST(${name("key")} AS text) = ${customer}`,
      cancel(session.work),
    );
    if (frame.length === 0) throw noCustomer(customer);
    if (at(frame, "inside") !== true) throw notAbout(customer, methodName);
    return Object.fromEntries(
      wanted.map((feature, i) => [feature, cell(frame.columns[`f${i}`]!, 0)]),
    );
  } finally {
    await dropTable(session, table);
  }
}

const noCustomer = (customer: string): SatsumaError =>
  new SatsumaError("RUN_CUSTOMER", `there is no customer "${customer}"`, {
    help: "`satsuma members SEGMENT` lists customers by their keys",
  });

const notAbout = (customer: string, method: string): SatsumaError =>
  new SatsumaError("DISCOVER_REASONS", `${method} is not about "${customer}"`, {
    help: "its traits are not known of this customer; the plugin's README says whom it is about",
  });
