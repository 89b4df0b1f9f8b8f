import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { Answered } from "@satsuma/http";
import type { EnginesCounts, EnginesState } from "../engines/engines.ts";

/** What is read when metrics are asked for. */
export interface Measured {
  readonly engines: () => { readonly state: EnginesState; readonly counts: EnginesCounts };
  readonly questions: () => number;
  /** State → how many. */
  readonly jobs: () => ReadonlyMap<string, number>;
  readonly deliveries: () => ReadonlyMap<string, number>;
}

/** Seconds: from an answer out of memory to one at its time limit. */
const buckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30, 60];

/** The figures of a server in the format of Prometheus. None has a label that a request can make up. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<"method" | "route" | "status">;
  readonly #seconds: Histogram<"route">;

  constructor(measured: Measured) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: "satsuma_http_requests_total",
      help: "Requests by the pattern of their route; none for what is no route.",
      labelNames: ["method", "route", "status"],
      registers,
    });
    this.#seconds = new Histogram({
      name: "satsuma_http_request_seconds",
      help: "Time until an answer began.",
      labelNames: ["route"],
      buckets,
      registers,
    });
    addEngines(measured, registers);
    addWork(measured, registers);
  }

  answered({ method, route = "none", status, elapsedMs }: Answered): void {
    this.#requests.inc({ method: knownMethod(method), route, status: String(status) });
    this.#seconds.observe({ route }, elapsedMs / 1000);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

const methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"];

const knownMethod = (method: string): string => (methods.includes(method) ? method : "other");

function addEngines({ engines }: Measured, registers: Registry[]): void {
  gauge("satsuma_engine_ready", "1 while questions can be answered.", registers, (set) =>
    set({}, engines().state.isReady ? 1 : 0),
  );
  perProcess("satsuma_engine_processes", "Processes of engines.", () => 1);
  perProcess("satsuma_engine_memory_bytes", "Memory they hold.", ({ memory }) => memory);
  gauge("satsuma_engine_waiting", "Questions that wait for a process.", registers, (set) =>
    set({}, engines().counts.waiting),
  );
  counts("satsuma_engine_answers_total", "Questions that ended, by how.", "outcome", () => {
    const { answered, failed, stopped } = engines().counts;
    return { answered, failed, ...stopped };
  });
  counts("satsuma_engine_killed_total", "Processes that had to be killed or died.", "what", () => ({
    process: engines().counts.killed,
  }));

  function perProcess(
    name: string,
    help: string,
    figure: (process: EnginesState["processes"][number]) => number,
  ): void {
    gauge(name, help, registers, (set) => {
      for (const does of ["answers", "work"] as const) {
        const own = engines().state.processes.filter((each) => each.does === does);
        set(
          { does },
          own.reduce((sum, each) => sum + figure(each), 0),
        );
      }
    });
  }

  function counts(
    name: string,
    help: string,
    label: string,
    read: () => Readonly<Record<string, number>>,
  ): void {
    const counter: Counter = new Counter({
      name,
      help,
      labelNames: [label],
      registers,
      collect() {
        counter.reset();
        for (const [key, value] of Object.entries(read())) counter.inc({ [label]: key }, value);
      },
    });
  }
}

function addWork({ questions, jobs, deliveries }: Measured, registers: Registry[]): void {
  gauge("satsuma_questions", "Questions at work or waiting.", registers, (set) =>
    set({}, questions()),
  );
  gauge("satsuma_jobs", "Jobs that are kept, by state.", registers, (set) => {
    for (const [state, count] of jobs()) set({ state }, count);
  });
  gauge("satsuma_deliveries", "Deliveries that are kept, by state.", registers, (set) => {
    for (const [state, count] of deliveries()) set({ state }, count);
  });
}

function gauge(
  name: string,
  help: string,
  registers: Registry[],
  collect: (set: (labels: Record<string, string>, value: number) => void) => void,
): void {
  const made: Gauge = new Gauge({
    name,
    help,
    labelNames: ["does", "state"],
    registers,
    collect() {
      made.reset();
      collect((labels, value) => made.set(labels, value));
    },
  });
}
