import {contentState} from '../cms/content-state.ts'
import {getClinicSettings} from '../content/get-clinic-settings.ts'
import {errorName, log} from '../log.ts'
import {isBuilding} from '../settings/env.ts'
import {affectedPaths, affectedTags, allPaths} from './affected-by.ts'
import {findChanges} from './find-changes.ts'
import {listContent} from './list-content.ts'
import {tellSite} from './render/tell-site.ts'
import {warmPages} from './render/warm-pages.ts'
import {loadSavedContent, type SavedContent, saveContent} from './saved-content.ts'
import type {SeenContent} from './seen-content.ts'
import type {ContentTag} from './tags.ts'

/** Further pages are rendered when somebody asks for them. */
const PAGES_AT_ONCE = 250
const LEFTOVER_TAGS = 100

type Pass = {latest: SeenContent; tags: ContentTag[]; paths: string[]}

/**
 * Compares what is published with what the pages of this process were made of, and has the pages that differ rendered
 * again. Only when all of them are is the difference settled: until then, and after any crash, it is found again.
 * @returns whether the pages show what is published
 */
export async function checkContent(): Promise<boolean> {
  const startedAt = Date.now()
  try {
    const saved = settledContent()
    const latest = await listAndNote(saved?.seen ?? new Map())
    noteLatest(latest)
    const {tags, paths} = differences(saved, latest)
    const isWarm = await renderAgain(tags, paths)
    const isSettled = isWarm && contentState().troubleAt < startedAt
    if (isSettled) await settle(saved, {latest, tags, paths})
    return isSettled
  } catch (error) {
    log('content.not-checked', {error: errorName(error)})
    return false
  }
}

async function listAndNote(known: SeenContent): Promise<SeenContent> {
  try {
    const latest = await listContent(known)
    contentState().isUnlisted = false
    return latest
  } catch (error) {
    contentState().isUnlisted = true
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
  const state = contentState()
  if (state.settled) return state.settled
  const saved = loadSavedContent()
  if (saved?.clinicSettings) state.clinicSettings.restore(saved.clinicSettings)
  return saved
}

function noteLatest(latest: SeenContent): void {
  const state = contentState()
  state.latest = latest
  state.slugs = new Set([...latest.values()].flatMap(({type, slug}) => (type === 'article' && slug) || []))
}

function differences(saved: SavedContent | undefined, latest: SeenContent) {
  if (!saved) return {tags: ['content' as const], paths: allPaths(latest)}
  const changes = findChanges(saved.seen, latest)
  // Tags are out of date in the memory of a process: a new one has to be told.
  const leftover = contentState().settled ? [] : saved.leftover
  return {
    tags: [...new Set([...affectedTags(changes), ...leftover])],
    paths: affectedPaths(changes, latest),
  }
}

async function renderAgain(tags: ContentTag[], paths: string[]): Promise<boolean> {
  if (tags.length === 0) return true
  log('content.changed', {count: tags.length})
  await tellSite(tags.length > 2_000 ? ['content'] : tags)
  return warmPages(paths.slice(0, PAGES_AT_ONCE))
}

async function settle(saved: SavedContent | undefined, {latest, tags, paths}: Pass): Promise<void> {
  const state = contentState()
  if (saved && tags.length === 0) {
    state.settled = saved
    return
  }
  const added = paths.length > PAGES_AT_ONCE ? tags : []
  const all = [...new Set([...(saved?.leftover ?? []), ...added])]
  const leftover: ContentTag[] = all.length > LEFTOVER_TAGS ? ['content'] : all
  const settled = {seen: latest, leftover, clinicSettings: await getClinicSettings()}
  saveContent(settled)
  state.settled = settled
}
