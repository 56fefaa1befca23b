import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {getTextList} from '@/lib/content/lists/get-text-list'
import {env} from '@/lib/settings/env'
import {fileAnswer} from '@/lib/sharing/file-answer'
import {textList} from '@/lib/sharing/lists/text-list'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const [groups, clinic] = await Promise.all([getTextList(), getClinicSettings()])
  return fileAnswer(textList(groups, clinic, env().SITE_URL), 'text/plain; charset=utf-8')
}
