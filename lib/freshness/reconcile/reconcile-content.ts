import {cmsState} from '../../cms/cms-state.ts'
import {getClinicSettings} from '../../content/get-clinic-settings.ts'
import {keptSettings} from '../../content/kept-settings.ts'
import {notePages} from '../../content/pages/known-pages.ts'
import {errorName, log} from '../../log.ts'
import {isBuilding} from '../../settings/env.ts'
import {affectedPaths, affectedTags, allPaths} from '../affected-by.ts'
import {findChanges} from '../find-changes.ts'
import {listContent} from '../list-content.ts'
import {markStaleHere, type StalePages} from '../mark-stale.ts'
import {warmPages} from '../render/warm-pages.ts'
import type {SeenContent} from '../seen-content.ts'
import type {ContentTag} from '../tags.ts'
import {knownContent} from './known-content.ts'
import {loadSavedContent, type SavedContent, saveContent} from './saved-content.ts'

/** Further pages are rendered when somebody asks for them. */
const PAGES_AT_ONCE = 250
const LEFTOVER_TAGS = 100
const MOST_TAGS = 2_000

/**
 * Compares what is published with what the pages of this process were made of, and has the pages that differ rendered
 * again. The difference is settled only when all of them are: until then, and after any crash, it is found again.
 * @returns whether the pages show what is published
 */
export async function reconcileContent(): Promise<boolean> {
  const startedAt = Date.now()
  try {
    const saved = settledContent()
    const latest = await listAndNote(saved?.seen ?? new Map())
    noteLatest(latest)
    const stale = differences(saved, latest)
    const isWarm = await renderAgain(stale)
    const isSettled = isWarm && cmsState().troubleAt < startedAt
    if (isSettled) await settle(saved, latest, stale)
    return isSettled
  } catch (error) {
    log('content.not-checked', {error: errorName(error)})
    return false
  }
}

async function listAndNote(known: SeenContent): Promise<SeenContent> {
  try {
    const latest = await listContent(known)
    knownContent().isUnlisted = false
    return latest
  } catch (error) {
    knownContent().isUnlisted = true
    throw error
  }
}

/** For a build, which makes every page anew: call it before the first page is made. */
export async function rememberContent(): Promise<void> {
  if (!isBuilding()) return
  const seen = await listContent(new Map())
  saveContent({seen, leftover: [], clinicSettings: await getClinicSettings()})
}

function settledContent(): SavedContent | undefined {
  const {settled} = knownContent()
  if (settled) return settled
  const saved = loadSavedContent()
  if (saved?.clinicSettings) keptSettings().restore(saved.clinicSettings)
  return saved
}

function noteLatest(latest: SeenContent): void {
  knownContent().latest = latest
  notePages(latest.values())
}

function differences(saved: SavedContent | undefined, latest: SeenContent): StalePages {
  if (!saved) return {tags: ['content'], paths: allPaths(latest)}
  const changes = findChanges(saved.seen, latest)
  const leftover = knownContent().settled ? [] : saved.leftover
  return {
    tags: [...new Set([...affectedTags(changes), ...leftover])],
    paths: affectedPaths(changes, latest),
  }
}

async function renderAgain({tags, paths}: StalePages): Promise<boolean> {
  if (tags.length === 0) return true
  log('content.changed', {count: tags.length})
  await markStaleHere(tags.length > MOST_TAGS ? ['content'] : tags)
  return warmPages(paths.slice(0, PAGES_AT_ONCE), 'afterwards')
}

async function settle(
  saved: SavedContent | undefined,
  latest: SeenContent,
  stale: StalePages,
): Promise<void> {
  const {tags, paths} = stale
  if (saved && tags.length === 0) {
    knownContent().settled = saved
    return
  }
  const added = paths.length > PAGES_AT_ONCE ? tags : []
  const all = [...new Set([...(saved?.leftover ?? []), ...added])]
  const leftover: ContentTag[] = all.length > LEFTOVER_TAGS ? ['content'] : all
  const settled = {seen: latest, leftover, clinicSettings: await getClinicSettings()}
  saveContent(settled)
  knownContent().settled = settled
}
