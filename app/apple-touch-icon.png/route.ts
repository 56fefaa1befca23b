import {fileAnswer} from '@/lib/sharing/file-answer'
import {touchIcon} from '@/lib/sharing/icons/draw-icons'

export const dynamic = 'force-static'

/** Phones ask for it at this address without being told, so no page has to name it. */
export async function GET(): Promise<Response> {
  return fileAnswer(await touchIcon(), 'image/png')
}
