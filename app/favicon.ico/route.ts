import {fileAnswer} from '@/lib/sharing/file-answer'
import {favicon} from '@/lib/sharing/icons/draw-icons'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  return fileAnswer(await favicon(), 'image/x-icon')
}
