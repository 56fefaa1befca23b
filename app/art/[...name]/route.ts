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
  const file = drawingFile(name.join('/'), readTheme(colours()))
  if (file === undefined) return new Response(null, {status: 404})
  return new Response(file, {
    headers: {'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400'},
  })
}

/** Those of the pages, and those of drawings alone. */
function colours(): string {
  return ['app/globals.css', 'app/art/colours.css'].map((file) => readFileSync(file, 'utf8')).join('\n')
}
