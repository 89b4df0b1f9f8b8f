import type { DataReport } from "@satsuma/engine";
import { nearestNames, SatsumaError } from "@satsuma/model";
import { catalogueTables } from "../catalogue/catalogue-tables.ts";
import type { CatalogueTable } from "../catalogue/catalogue-tables.ts";
import { tableText } from "../catalogue/table-text.ts";
import type { Run } from "./command.ts";

/** Shows every name a rule may use, and how the data was read. */
export const catalogue: Run = async (session) => {
  const [wanted] = session.args;
  const report = await session.withProject((project, work) => project.data(work));
  const tables = chosen(catalogueTables(report), wanted);
  return {
    json: catalogueJson(report),
    text: (style) =>
      tables
        .map((table) => tableText(table, { isWhole: wanted !== undefined }, style))
        .join("\n\n"),
    next:
      wanted === undefined
        ? [
            [
              `satsuma catalogue ${tables[0]?.name ?? "customers"}${session.again}`,
              "one table, with why each column has its type",
            ],
          ]
        : [],
  };
};

const catalogueJson = ({ catalogue: { ...all }, customers, tables }: DataReport): unknown => ({
  ...all,
  customers,
  tables,
});

function chosen(
  tables: readonly CatalogueTable[],
  wanted: string | undefined,
): readonly CatalogueTable[] {
  if (wanted === undefined) return tables;
  const found = tables.filter(({ name }) => name === wanted);
  if (found.length > 0) return found;
  const near = nearestNames(
    wanted,
    tables.map(({ name }) => name),
  );
  const help =
    near.length === 0
      ? `it has ${tables.map(({ name }) => name).join(", ")}`
      : `did you mean ${near.join(" or ")}?`;
  throw new SatsumaError("USAGE_TABLE", `the catalogue has no table ${wanted}`, { help });
}
