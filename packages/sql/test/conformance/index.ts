export { customerWindows } from "./customer-windows.ts";
export { events } from "./events.ts";
export { numbers } from "./numbers.ts";
export { texts } from "./texts.ts";
export { times } from "./times.ts";
export { unknowns } from "./unknowns.ts";
export { windows } from "./windows.ts";
