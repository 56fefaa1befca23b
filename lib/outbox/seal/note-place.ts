/** To what a sealed note is bound: its request, and the action that it belongs to. */
export function notePlace(requestId: string, actionId: string): string {
  return `${requestId}/note/${actionId}`
}
