import {onceInProcess} from '../../process/once-in-process.ts'
import type {SeenContent} from '../seen-content.ts'
import type {SavedContent} from './saved-content.ts'

type KnownContent = {
  /** What the pages of this process show. Undefined until it was first reconciled. */
  settled: SavedContent | undefined
  /** What is published, as far as this process knows. */
  latest: SeenContent | undefined
  /** Whether the last attempt to list what is published failed, for whatever reason. */
  isUnlisted: boolean
}

export const knownContent = onceInProcess(
  'known-content',
  (): KnownContent => ({settled: undefined, latest: undefined, isUnlisted: false}),
)
