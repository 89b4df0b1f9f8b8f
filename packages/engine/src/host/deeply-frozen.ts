/**
 * The same value, frozen all the way down, so that a plugin cannot change what others see. What is no plain object or list (a
 * typed array, a class) stays as it is.
 */
export function deeplyFrozen<Data>(value: Data): Data {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return value;
  for (const part of Object.values(value)) deeplyFrozen(part);
  return Object.freeze(value);
}
