import {readFileSync} from 'node:fs'
import {drawingFile, drawingNames} from '@/lib/art/drawings'
import {readTheme} from '@/lib/art/read-theme'

export const dynamic = 'force-static'
export const dynamicParams = false

type Context = {params: Promise<{name: string[]}>}

export function generateStaticParams() {
  return drawingNames.map((name) => ({name: name.split('/')}))
}

/** A drawing in the colours that the pages have, written at the build. A day in a browser, so that a new look arrives. */
export async function GET(_request: Request, {params}: Context): Promise<Response> {
  const {name} = await params
  const file = drawingFile(name.join('/'), readTheme(readFileSync('app/globals.css', 'utf8')))
  if (file === undefined) return new Response(null, {status: 404})
  return new Response(file, {
    headers: {'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400'},
  })
}
