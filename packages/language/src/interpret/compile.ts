import type { Cond, Node, Value } from "@satsuma/ir";
import type { Compiler } from "./compiler.ts";
import { condTests } from "./conditions/cond-tests.ts";
import type { Datum } from "./datum.ts";
import type { Reader, Row, Test } from "./row.ts";
import type { Stage } from "./stage.ts";
import { valueReaders } from "./values/value-readers.ts";

/** A compiler for one world. Nodes that many share are compiled once, and evaluated once a customer. */
export function compilerFor(stage: Stage): Compiler {
  const readers = new Map<Node, Reader>();
  const tests = new Map<Node, Test>();
  const compiler: Compiler = {
    stage,
    rankings: new Map(),
    value: (value) => {
      const known = readers.get(value) ?? oncePerCustomer(value, readerOf(value, compiler));
      readers.set(value, known);
      return known;
    },
    cond: (cond) => {
      const known = tests.get(cond) ?? testOncePerCustomer(cond, testOf(cond, compiler));
      tests.set(cond, known);
      return known;
    },
  };
  return compiler;
}

function readerOf(value: Value, compiler: Compiler): Reader {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each entry takes the kind it is listed under
  return (valueReaders[value.kind] as (value: Value, compiler: Compiler) => Reader)(
    value,
    compiler,
  );
}

function testOf(cond: Cond, compiler: Compiler): Test {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each entry takes the kind it is listed under
  return (condTests[cond.kind] as (cond: Cond, compiler: Compiler) => Test)(cond, compiler);
}

/** What is worth remembering: it is dear to compute, or has a name that many rules use. */
const remembered: ReadonlySet<string> = new Set<Node["kind"]>([
  "aggregate",
  "sequence",
  "defined",
  "definedCond",
  "member",
  "case",
]);

function oncePerCustomer(node: Node, read: Reader): Reader {
  if (!remembered.has(node.kind)) return read;
  return (row: Row): Datum | undefined => {
    // Inside a filter the same node means another thing for each event.
    if (row.event !== undefined) return read(row);
    const { found } = row.customer;
    if (!found.has(node)) found.set(node, read(row));
    return found.get(node);
  };
}

function testOncePerCustomer(cond: Cond, test: Test): Test {
  const read = oncePerCustomer(cond, test);
  return read === test ? test : (row) => read(row) === true;
}
