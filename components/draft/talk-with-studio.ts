import {createNode, createNodeMachine} from '@sanity/comlink'
import {
  createCompatibilityActors,
  type VisualEditingControllerMsg,
  type VisualEditingNodeMsg,
} from '@sanity/presentation-comlink'

type Page = {path: string; refresh: () => void}

/** The Studio tells of a change as it is typed, and saves it a moment later. */
const REFRESH_AFTER_MS = [0, 1_000, 3_000]

/**
 * Speaks with Sanity's Presentation tool, which shows the page in its frame. The tool covers a page that does not answer.
 * @returns how to end it
 */
export function talkWithStudio({path, refresh}: Page): () => void {
  let planned: number[] = []
  const plan = (times: number[]) => {
    for (const timer of planned) window.clearTimeout(timer)
    planned = times.map((ms) => window.setTimeout(refresh, ms))
  }
  const studio = createNode<VisualEditingNodeMsg, VisualEditingControllerMsg>(
    {name: 'visual-editing', connectTo: 'presentation'},
    createNodeMachine<VisualEditingNodeMsg, VisualEditingControllerMsg>().provide({
      actors: createCompatibilityActors<VisualEditingNodeMsg>(),
    }),
  )
  studio.on('presentation/refresh', (request) => {
    plan(REFRESH_AFTER_MS)
    // Without these the Studio loads the frame again from the start.
    if (request.source === 'manual') {
      studio.post('visual-editing/refreshing', request)
      studio.post('visual-editing/refreshed', request)
    }
  })
  studio.on('presentation/navigate', ({url}) => {
    const target = URL.parse(url, window.location.origin)
    if (target?.origin === window.location.origin) window.location.assign(target)
  })
  studio.onStatus(() => {
    const url = path + window.location.hash
    studio.post('visual-editing/navigate', {type: 'push', url, title: document.title})
    // Of changes since the page was asked for, nobody could tell it.
    plan(REFRESH_AFTER_MS)
  }, 'connected')
  const end = studio.start()
  return () => {
    plan([])
    end()
  }
}
