import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { name, sql } from "@satsuma/sql";
import { memoryWarehouse, rowsOf } from "./support/warehouse.ts";

const endless = sql`select count(*) from range(1000000) a, range(1000000) b where a.range + b.range = -1`;
const runs = name("satsuma", "runs");

describe("a signal", () => {
  test("stops a query that runs, and the warehouse goes on", async () => {
    const warehouse = await memoryWarehouse();
    const stop = new AbortController();
    const query = warehouse.query(endless, { signal: stop.signal });
    await setTimeout(50);
    stop.abort(new Error("enough"));
    await expect(query).rejects.toThrow("enough");
    expect(rowsOf(await warehouse.query(sql`select 1 as one`))).toEqual([[1]]);
  });

  test("that is aborted already keeps a query from running", async () => {
    const warehouse = await memoryWarehouse();
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(warehouse.query(endless, { signal })).rejects.toThrow("too late");
  });

  test("stops one query and leaves others alone", async () => {
    const warehouse = await memoryWarehouse();
    const stop = new AbortController();
    const first = warehouse.query(endless, { signal: stop.signal });
    const second = warehouse.query(
      sql`select count(*) as n from range(3000000) a where a.range % 7 = 0`,
    );
    stop.abort(new Error("enough"));
    await expect(first).rejects.toThrow("enough");
    expect(rowsOf(await second)).toEqual([[428572]]);
  });

  test("ends a stream that is read", async () => {
    const warehouse = await memoryWarehouse();
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      for await (const frame of warehouse.stream(sql`select * from range(100000000)`, {
        signal: stop.signal,
      })) {
        expect(frame.length).toBeGreaterThan(0);
        stop.abort(new Error("enough"));
      }
    };
    await expect(read()).rejects.toThrow("enough");
  });
});

describe("a transaction", () => {
  test("takes effect as a whole", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.transaction(async () => {
      await warehouse.execute(sql`create table ${runs} (id integer)`);
      await warehouse.execute(sql`insert into ${runs} values (${1})`);
      expect(rowsOf(await warehouse.query(sql`select * from ${runs}`))).toEqual([[1]]);
    });
    expect(rowsOf(await warehouse.query(sql`select * from ${runs}`))).toEqual([[1]]);
  });

  test("that fails takes no effect, and its error comes through", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.execute(sql`create table ${runs} (id integer)`);
    const failing = warehouse.transaction(async () => {
      await warehouse.execute(sql`insert into ${runs} values (${1})`);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(rowsOf(await warehouse.query(sql`select * from ${runs}`))).toEqual([]);
  });

  test("with a statement that DuckDB refuses takes no effect, and the next one works", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.execute(sql`create table ${runs} (id integer)`);
    const failing = warehouse.transaction(async () => {
      await warehouse.execute(sql`insert into ${runs} values (${1})`);
      await warehouse.execute(sql`insert into ${runs} values (${"x"}::integer)`);
    });
    await expect(failing).rejects.toMatchObject({ code: "WAREHOUSE_QUERY" });
    await warehouse.transaction(() => warehouse.execute(sql`insert into ${runs} values (${2})`));
    expect(rowsOf(await warehouse.query(sql`select * from ${runs}`))).toEqual([[2]]);
  });

  test("is not seen from outside before it ends", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.execute(sql`create table ${runs} (id integer)`);
    const half = Promise.withResolvers<void>();
    const looked = Promise.withResolvers<void>();
    const writing = warehouse.transaction(async () => {
      await warehouse.execute(sql`insert into ${runs} values (${1})`);
      half.resolve();
      await looked.promise;
    });
    await half.promise;
    expect(rowsOf(await warehouse.query(sql`select * from ${runs}`))).toEqual([]);
    looked.resolve();
    await writing;
    expect(rowsOf(await warehouse.query(sql`select * from ${runs}`))).toEqual([[1]]);
  });

  test("waits for the one before it", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.execute(sql`create table ${runs} (id integer)`);
    const add = (): Promise<void> =>
      warehouse.transaction(async () => {
        const [[count] = []] = rowsOf(await warehouse.query(sql`select count(*) from ${runs}`));
        await setTimeout(5);
        await warehouse.execute(sql`insert into ${runs} values (${Number(count)})`);
      });
    await Promise.all(Array.from({ length: 8 }, add));
    const found = rowsOf(await warehouse.query(sql`select id from ${runs} order by id`));
    expect(found.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("inside a transaction is refused", async () => {
    const warehouse = await memoryWarehouse();
    const nested = warehouse.transaction(() => warehouse.transaction(async () => {}));
    await expect(nested).rejects.toThrow(TypeError);
  });

  test("may end while a stream reads what it drops", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.execute(sql`create table ${runs} as select * from range(100000) r(i)`);
    const stream = warehouse.stream(sql`select i from ${runs}`);
    let rows = 0;
    for await (const frame of stream) {
      if (rows === 0) {
        await warehouse.transaction(() => warehouse.execute(sql`drop table ${runs}`));
      }
      rows += frame.length;
    }
    expect(rows).toBe(100_000);
  });
});
