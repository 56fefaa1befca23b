import {z} from 'zod'
import type {Sealed} from '../seal/seal.ts'
import type {Database} from './database/database.ts'

const noteRow = z
  .object({id: z.string(), request_id: z.string(), note: z.instanceof(Uint8Array)})
  .transform(({request_id, ...row}) => ({...row, requestId: request_id}))

export type SealedNote = z.output<typeof noteRow>

/** What staff noted about requests, sealed like the requests. */
export function workNotesIn(db: Database) {
  return {
    /** The notes after `id`, in the order of their ids. */
    async readSealedNotes(afterId: string, most: number): Promise<SealedNote[]> {
      return (await db.query(readSealedNotes, [afterId, most])).map((row) => noteRow.parse(row))
    },

    /** Resolves with false if the note was deleted since it was read. */
    async resealNote(id: string, from: Uint8Array, to: Sealed): Promise<boolean> {
      return (await db.query(resealNote, [id, from, to])).length > 0
    },
  }
}

const readSealedNotes =
  'select id, request_id, note from desk_work where id > $1 and note is not null order by id limit $2'
const resealNote = 'update desk_work set note = $3 where id = $1 and note = $2 returning id'
