import type {Database} from './database/database.ts'

/** Receipts to patients. Nothing here tells where a request stands. */
export function receiptsIn(db: Database) {
  return {
    /** True once for each request, and never for one that looked like spam, also when a person released it. */
    async claimReceipt(id: string, at: number): Promise<boolean> {
      return (await db.query(claimReceipt, [id, at])).length > 0
    },
  }
}

const claimReceipt = `
  update consultation_requests set receipt_at = $2
  where id = $1 and receipt_at is null and suspect = 0 and status = 'accepted' returning id`
