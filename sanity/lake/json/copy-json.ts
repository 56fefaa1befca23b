/** Returns a copy as JSON would store it: without `undefined`, dates become texts, nothing is shared. */
export function copyJson<Value>(value: Value): Value {
  return value === undefined ? value : JSON.parse(JSON.stringify(value))
}
