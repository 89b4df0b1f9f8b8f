import { csv } from "@satsuma/plugin-files";
import type { CustomersConfig, ProjectConfig } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import { folderWith, projectIn } from "./support/shop.ts";

const files = {
  "customers.csv": `id,lat,lon,born,likes
ann,52.5219,13.4132,1990-05-01,golf|wine
bob,48.1374,11.5755,1985-02-28,wine
cid,,13.4,,
dee,52.39,13.06,2000-03-03,
eve,100,13.4,1999-12-31,tennis
`,
  "visits.csv": `id,at,north,east\nann,2026-02-01T10:00:00Z,48.1,11.6\nbob,2026-02-01T10:00:00Z,52.5,13.4\n`,
};

const config = (fields: NonNullable<CustomersConfig["fields"]> = {}): ProjectConfig => ({
  timezone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2026-02-25",
  customers: {
    from: csv("customers.csv", { columns: { likes: "list of text" } }),
    key: "id",
    fields: {
      home: { type: "point", latitude: "lat", longitude: "lon", label: "Home" },
      birthday: { is: "born", type: "annual date" },
      ...fields,
    },
  },
  events: {
    visits: {
      from: csv("visits.csv"),
      customer: "id",
      time: "at",
      fields: { place: { type: "point", latitude: "north", longitude: "east" } },
    },
  },
});

const open = async (own = config()) => projectIn(await folderWith(files), own);

describe("attributes that are places, yearly dates and lists", () => {
  it("are in the catalogue by their types, and the numbers of a place stay", async () => {
    const { catalogue } = await (await open()).data();
    const { attributes } = catalogue.customer;
    expect(Object.keys(attributes).toSorted()).toEqual(
      ["birthday", "home", "lat", "likes", "lon", "id"].toSorted(),
    );
    expect(attributes["home"]).toMatchObject({ type: { kind: "point" }, label: "Home" });
    expect(attributes["birthday"]?.type).toEqual({ kind: "annual date" });
    expect(attributes["likes"]?.type).toEqual({ kind: "list", of: { kind: "text" } });
    expect(catalogue.events["visits"]?.fields["place"]?.type).toEqual({ kind: "point" });
  });

  it.each([
    ["home within 30 km of point(52.5219, 13.4132)", ["ann", "dee"]],
    ["home within 10 km of point(52.5219, 13.4132)", ["ann"]],
    ["not (home within 10000 km of point(52.5219, 13.4132))", ["cid", "eve"]],
    ["home is known", ["ann", "bob", "dee"]],
    ["has visits where (place within 10 km of point(48.1374, 11.5755)) ever", ["ann"]],
    ["birthday in next 7 days", ["bob", "dee"]],
    ['likes contains any of ("golf", "tennis")', ["ann", "eve"]],
    ['likes contains all of ("golf", "wine")', ["ann"]],
    ["lat > 50 and lat < 60", ["ann", "dee"]],
  ])("%s", async (rule, members) => {
    const preview = await (await open()).preview(rule);
    expect(preview.sample).toEqual(members);
  });

  it("are the same places in the SQL for one's own tables", async () => {
    const folder = await folderWith({
      ...files,
      "segments/near.seg": "segment near where home within 10 km of point(52.5219, 13.4132)\n",
    });
    const statement = await (
      await projectIn(folder, config())
    ).sql("near", { dialect: "postgres" });
    expect(statement).toContain('"c"."lat"');
    expect(statement).toContain('FROM "customers" AS "c"');
    expect(statement).not.toContain("satsuma.");
  });

  it.each([
    ["CONFIG_POINT", { office: { type: "point", latitude: "born", longitude: "lon" } }],
    ["CONFIG_ANNUAL", { named: { is: "lat", type: "annual date" } }],
  ] as const)("are refused with %s where the columns hold something else", async (code, fields) => {
    await expect((await open(config(fields))).data()).rejects.toMatchObject({ code });
  });
});
