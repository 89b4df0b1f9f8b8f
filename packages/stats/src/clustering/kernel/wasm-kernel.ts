import type { Points } from "../points.ts";
import { clusteringWasm } from "./clustering-wasm.ts";
import { layOut, padded } from "./kernel.ts";
import type {
  Assignment,
  ClusteringKernel,
  Distancer,
  GroupFinder,
  RowAssigner,
} from "./kernel.ts";
import { columnsInto } from "./plain-kernel.ts";

/** The inner loops in WebAssembly with vectors of two doubles; undefined where the engine has none. */
export function wasmKernel(): ClusteringKernel | undefined {
  const bytes = Uint8Array.from(atob(clusteringWasm), (letter) => letter.charCodeAt(0));
  if (typeof WebAssembly === "undefined" || !WebAssembly.validate(bytes)) return undefined;
  const module = new WebAssembly.Module(bytes);
  return {
    name: "wasm",
    rowAssigner: (points) => new WasmAssigner(module, points),
    groupFinder: (points) => new WasmFinder(module, points),
    distancer: (points) => wasmDistancer(module, points),
  };
}

class WasmAssigner implements RowAssigner {
  readonly #points: Points;
  readonly #program: Program;
  readonly #labels: Int32Array;
  /** Room for centres begins here. */
  readonly #free: number;

  constructor(module: object, points: Points) {
    this.#points = points;
    const values = points.values.length * 8;
    this.#free = align(START + values + points.rows * 4);
    this.#program = start(module, this.#free);
    new Float64Array(this.#program.memory.buffer, START).set(points.values);
    this.#labels = new Int32Array(points.rows).fill(-1);
    this.#labelsThere().set(this.#labels);
  }

  assign(centres: Float64Array): Assignment {
    const { rows, columns } = this.#points;
    const room = this.#room(centres.length / columns);
    layOut(centres, columns, room);
    const [at, half, sumsAt, countsAt] = [room.centres, room.halfSquares, room.sums, room.counts];
    const changed = this.#program.assignRows(
      START,
      rows,
      columns,
      at.byteOffset,
      half.length,
      half.byteOffset,
      START + rows * columns * 8,
      sumsAt.byteOffset,
      countsAt.byteOffset,
    );
    this.#labels.set(this.#labelsThere());
    return { changed, labels: this.#labels, sums: sumsAt.slice(), counts: countsAt.slice() };
  }

  #labelsThere(): Int32Array {
    const { rows, columns } = this.#points;
    return new Int32Array(this.#program.memory.buffer, START + rows * columns * 8, rows);
  }

  #room(centres: number): Room {
    const { columns } = this.#points;
    const wide = padded(centres);
    const lengths = [columns * wide, wide, centres * columns, centres];
    const bytes = lengths.reduce((sum, length) => sum + align(length * 8), 0);
    grow(this.#program.memory, this.#free + bytes);
    let next = this.#free;
    const [at, half, sums, counts] = lengths.map((length) => {
      const array = new Float64Array(this.#program.memory.buffer, next, length).fill(0);
      next += align(length * 8);
      return array;
    });
    return { centres: at!, halfSquares: half!, sums: sums!, counts: counts! };
  }
}

interface Room {
  readonly centres: Float64Array;
  readonly halfSquares: Float64Array;
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

class WasmFinder implements GroupFinder {
  readonly centres: Float64Array;
  readonly stride: number;
  readonly sizes: Float64Array;
  readonly #program: Program;
  readonly #columns: number;
  readonly #least: Float64Array;

  constructor(module: object, points: Points) {
    this.stride = points.rows + (points.rows % 2);
    this.#columns = points.columns;
    const doubles = this.stride * (points.columns + 1) + 2;
    this.#program = start(module, START + doubles * 8);
    const { buffer } = this.#program.memory;
    this.#least = new Float64Array(buffer, START, 1);
    this.sizes = new Float64Array(buffer, START + 16, this.stride).fill(1);
    const at = START + 16 + this.stride * 8;
    this.centres = new Float64Array(buffer, at, this.stride * points.columns);
    columnsInto(this.centres, points, this.stride);
  }

  get least(): number {
    return this.#least[0]!;
  }

  nearest(group: number, groups: number, below: number): number {
    this.#least[0] = below;
    return this.#program.nearestGroup(
      this.centres.byteOffset,
      this.stride,
      this.#columns,
      this.sizes.byteOffset,
      groups,
      group,
      this.#least.byteOffset,
    );
  }
}

function wasmDistancer(module: object, points: Points): Distancer {
  const { rows, columns } = points;
  const stride = rows + 2;
  const program = start(module, START + stride * (columns + 1) * 8);
  const { buffer } = program.memory;
  const distances = new Float64Array(buffer, START, rows);
  const at = START + stride * 8;
  columnsInto(new Float64Array(buffer, at, stride * columns), points, stride);
  const after = (row: number) => {
    program.distancesAfter(at, stride, columns, rows, row, START);
    return distances.subarray(0, rows - row - 1);
  };
  return { after };
}

/** What assembly/clustering.ts exports. */
interface Program {
  readonly memory: Memory;
  readonly assignRows: (...args: readonly number[]) => number;
  readonly nearestGroup: (...args: readonly number[]) => number;
  readonly distancesAfter: (...args: readonly number[]) => void;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Below lies what the compiler may want for itself. */
const START = 4096;
const PAGE = 65_536;

const align = (bytes: number): number => Math.ceil(bytes / 16) * 16;

function start(module: object, bytes: number): Program {
  const program = new WebAssembly.Instance(module, { env: { abort: unreachable } }).exports;
  grow(program.memory, bytes);
  return program;
}

function unreachable(): never {
  throw new RangeError("a kernel stopped");
}

function grow(memory: Memory, bytes: number): void {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
}

/** The part of the standard that is used here, which the types of Node leave out. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Program };
};
