export { ContractFailure } from "./checks/check.ts";
export type { Check } from "./checks/check.ts";
export type {
  ContractOptions,
  Destination,
  MethodTrial,
  SinkTrial,
  SourceTrial,
} from "./checks/options.ts";
export { contractChecks } from "./contract-checks.ts";
export type { CustomerRow } from "./evaluate/customer-row.ts";
export { evaluator, tester } from "./evaluate/evaluate.ts";
export { customersFromFrame, customersFromRows } from "./memory/customers.ts";
export type { MemoryCustomers } from "./memory/customers.ts";
export { memoryFit } from "./memory/memory-fit.ts";
export { memoryRun } from "./memory/memory-run.ts";
export type { RunOptions } from "./memory/memory-run.ts";
export { memoryScore } from "./memory/memory-score.ts";
export { setUp } from "./memory/set-up.ts";
export type { MemoryProject, SetUp } from "./memory/set-up.ts";
