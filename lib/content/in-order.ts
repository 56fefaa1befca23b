/** The documents in the order of their ids. Those that were not found are left out. */
export function inOrder<Found extends {_id: string}>(
  ids: readonly string[],
  found: readonly Found[],
): Found[] {
  const byId = new Map(found.map((document) => [document._id, document]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
