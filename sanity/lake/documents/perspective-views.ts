import {LRUCache} from 'lru-cache'
import type {DocumentChange, LakeDocument, Perspective} from '../core/types.ts'
import {isRecord} from '../json/is-record.ts'
import {isPublishedId, isSystemId, toPublishedId} from './document-id.ts'
import type {DocumentSet} from './document-set.ts'
import {createView, type View} from './view.ts'

export type PerspectiveViews = {
  get(perspective: Perspective): View
  /** Call it when the documents have changed. */
  update(changes: Iterable<DocumentChange>): void
}

/** Stacks of releases come in any number, and each view holds an index of the whole dataset. */
const maxStacks = 8

/** What each perspective shows, made when it is first asked for. */
export function createPerspectiveViews(documents: DocumentSet): PerspectiveViews {
  // The site reads what is published: no number of stacks pushes that view out.
  const named = new Map<string, {view: View; lens: Lens}>()
  const stacks = new LRUCache<string, {view: View; lens: Lens}>({max: maxStacks})
  return {
    get(perspective) {
      const key = String(perspective)
      const views = Array.isArray(perspective) ? stacks : named
      const known = views.get(key)
      if (known) return known.view
      const lens = lensOf(perspective, documents)
      const view = createView(lens.all())
      views.set(key, {view, lens})
      return view
    },
    update(changes) {
      const views = [...named.values(), ...stacks.values()]
      for (const {documentId} of changes) {
        for (const {view, lens} of views) {
          const shownAs = lens.shownAs(documentId)
          if (shownAs !== undefined) view.replace(shownAs, lens.show(shownAs))
        }
      }
    },
  }
}

/** How a perspective maps stored documents to shown ones. */
type Lens = {
  /** Returns the id that a stored document is shown under, or undefined if the perspective hides it. */
  shownAs(storedId: string): string | undefined
  show(shownId: string): LakeDocument | undefined
  all(): Iterable<LakeDocument>
}

function lensOf(perspective: Perspective, documents: DocumentSet): Lens {
  const lens =
    perspective === 'raw' || perspective === 'published' ? plainLens(perspective) : overlayLens(perspective)
  return {
    ...lens,
    *all() {
      const ids = new Set<string>()
      for (const {_id} of documents.all()) {
        const shownAs = lens.shownAs(_id)
        if (shownAs !== undefined) ids.add(shownAs)
      }
      for (const id of ids) {
        const document = lens.show(id)
        if (document) yield document
      }
    },
  }

  function plainLens(name: 'raw' | 'published'): Omit<Lens, 'all'> {
    return {
      shownAs: (id) => (name === 'raw' || isPublishedId(id) ? id : undefined),
      show: (id) => documents.get(id),
    }
  }

  /** The first layer of the stack that has a document wins. The published documents are the last layer. */
  function overlayLens(stack: string | string[]): Omit<Lens, 'all'> {
    const layers = [stack].flat().filter((layer) => layer !== 'published')
    const prefixes = [...layers.map((layer) => (layer === 'drafts' ? 'drafts.' : `versions.${layer}.`)), '']
    const showsReleases = layers.some((layer) => layer !== 'drafts')
    return {
      shownAs(id) {
        if (isSystemId(id)) return showsReleases ? id : undefined
        return prefixes.includes(id.slice(0, -toPublishedId(id).length)) ? toPublishedId(id) : undefined
      },
      show(id) {
        const stored = prefixes.map((prefix) => documents.get(prefix + id)).find((document) => document)
        // Marked so that publishing the release unpublishes the document.
        if (!stored || (isRecord(stored._system) && stored._system.delete === true)) return undefined
        return asPublished(id, stored)
      },
    }
  }
}

const overlaid = new WeakMap<LakeDocument, LakeDocument>()

function asPublished(id: string, document: LakeDocument): LakeDocument {
  const shown = overlaid.get(document) ?? {...document, _id: id, _originalId: document._id}
  overlaid.set(document, shown)
  return shown
}
