/** Whether a source was retracted or replaced: somebody said so, or its publisher did in the title. */
export function isRetracted({title, retractedOrSuperseded}: Record<string, unknown>): boolean {
  return retractedOrSuperseded === true || /^\W*retract(?:ed|ion)\b/i.test(String(title ?? ''))
}
