import type {Database} from './database/database.ts'

/** Receipts to the people who submitted a form. They do not change the state of a request. */
export function receiptsIn(db: Database) {
  return {
    /** Resolves with true once for each request, and never for one that looked like spam, even if it was released. */
    async claimReceipt(id: string, at: number): Promise<boolean> {
      return (await db.query(claimReceipt, [id, at])).length > 0
    },
  }
}

const claimReceipt = `
  update consultation_requests set receipt_at = $2
  where id = $1 and receipt_at is null and suspect = 0 and status = 'accepted' returning id`
