import {z} from 'zod'
import {cutsOf, type ImageField} from '../../sanity/image.ts'
import {readToken} from '../../sanity/token.ts'
import {ContentUnavailable} from '../cms/content-unavailable.ts'
import {createRateLimit, type RateLimit} from '../cms/rate-limit.ts'
import {createShortMemory, type ShortMemory} from '../cms/short-memory.ts'
import {fetchParsed} from '../content/fetch-content.ts'
import {shapeOf} from '../content/shapes/shape-of.ts'
import {onceInProcess} from '../process/once-in-process.ts'
import type {MediaRequest} from './parse-media-request.ts'

/** Documents that hold the picture, published or not: staff look at the cuts of a draft too. Only yes or no comes of it. */
const QUERY = '*[references($image)][0...50]'
const MOST_KNOWN = 10_000

type CutState = {
  /** Cuts that content had once: a page that is open, or was kept, may still show one that staff have changed since. */
  known: Set<string>
  answers: ShortMemory<Set<string>>
  questions: RateLimit
}

const cutState = onceInProcess(
  'cuts of pictures',
  (): CutState => ({
    known: new Set(),
    answers: createShortMemory({forMs: 5_000, atMost: 1_000}),
    questions: createRateLimit({perSecond: 10, atOnce: 100}),
  }),
)

/**
 * Whether a page shows this part of the picture. Anybody can write an address with any rectangle, and each would be
 * rendered and kept. Throws when the CMS cannot say, or was asked too much.
 */
export async function isCutOfContent({file, rect}: MediaRequest): Promise<boolean> {
  if (rect === undefined) return true
  const {known, answers, questions} = cutState()
  const cut = `${file} ${rect}`
  if (known.has(cut)) return true
  const cuts = await answers.read(file, async () => {
    if (!questions.take()) throw new ContentUnavailable('too many pictures were asked about')
    return askForCuts(`image-${file.replace('.', '-')}`)
  })
  if (!cuts.has(rect)) return false
  if (known.size >= MOST_KNOWN) known.clear()
  known.add(cut)
  return true
}

const documentsShape = shapeOf(() => z.array(z.unknown()))

async function askForCuts(image: string): Promise<Set<string>> {
  const documents = await fetchParsed({
    query: QUERY,
    params: {image},
    tags: [],
    shape: documentsShape,
    perspective: readToken() ? ['raw'] : 'published',
  })
  return new Set(imagesIn(documents, image).flatMap(cutsOf))
}

const number = z.number().optional().catch(undefined)
const fieldShape = z.object({
  asset: z.object({_ref: z.string()}),
  crop: z.object({top: number, bottom: number, left: number, right: number}).nullish().catch(null),
  hotspot: z.object({x: number, y: number, width: number, height: number}).nullish().catch(null),
})

/** The image fields that hold this picture, wherever in a document they are: the schema may grow. */
function imagesIn(value: unknown, image: string): ImageField[] {
  const found: ImageField[] = []
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    const field = fieldShape.safeParse(next)
    if (field.success && field.data.asset._ref === image) found.push(field.data)
    for (const part of Object.values(next)) left.push(part)
  }
  return found
}
