import type {Citation} from '../../types.generated.ts'

/** What a citation says. Its id comes from its key. */
export type SeedCitation = Omit<Citation, '_id' | '_type' | '_createdAt' | '_updatedAt' | '_rev'>
