/** What is mutated, and the tests that must notice: those of the room, without those that start other processes. */
export type Room = {mutate: string[]; tests: string}

/** The rooms where a fault hurts a patient. */
const rooms: Record<string, Room> = {
  consultation: room('lib/consultation'),
  outbox: room('lib/outbox'),
  freshness: room('lib/freshness'),
  server: room('lib/server'),
  hours: room('lib/hours'),
  content: room('lib/content'),
  media: room('lib/media'),
  lake: {
    mutate: ['core', 'documents', 'mutations', 'query'].map((part) => `sanity/lake/${part}/**/*.ts`),
    tests: 'tests/sanity/lake/**/*.test.ts',
  },
}

export const roomNames = Object.keys(rooms)

/**
 * The room of that name, or a part of one: `outbox/store`.
 * Returns undefined if there is no such room.
 */
export function findRoom(name: string): Room | undefined {
  const [first = '', ...part] = name.split('/')
  const whole = rooms[first]
  if (!whole || part.length === 0) return whole
  const folder = first === 'lake' ? `sanity/${name}` : `lib/${name}`
  return {...whole, mutate: [`${folder}/**/*.{ts,tsx}`]}
}

function room(folder: string): Room {
  return {mutate: [`${folder}/**/*.{ts,tsx}`], tests: `tests/${folder}/**/*.test.{ts,tsx}`}
}
