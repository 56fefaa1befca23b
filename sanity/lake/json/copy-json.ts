/** A copy that holds what the disk would: no `undefined`, no dates, nothing shared. */
export function copyJson<Value>(value: Value): Value {
  return value === undefined ? value : JSON.parse(JSON.stringify(value))
}
