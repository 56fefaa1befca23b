import {fileAnswer} from '@/lib/sharing/file-answer'
import {clinicPicture} from '@/lib/sharing/picture/page-picture'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  return fileAnswer(await clinicPicture(), 'image/png')
}
