import {fileAnswer} from '@/lib/sharing/file-answer'
import {pagePicture} from '@/lib/sharing/picture/page-picture'

export const dynamic = 'force-static'

/** Drawn when it is first asked for, and kept until its page or the clinic changes. */
export function generateStaticParams() {
  return []
}

/** The picture of `/education/sleep` is `/share/education/sleep.png`. */
export async function GET(_: Request, {params}: RouteContext<'/share/[...page]'>): Promise<Response> {
  const {page} = await params
  const [, path] = /^(.+)\.png$/.exec(`/${page.join('/')}`) ?? []
  const picture = path ? await pagePicture(path) : null
  return picture ? fileAnswer(picture, 'image/png') : new Response(null, {status: 404})
}
