import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {getFeed} from '@/lib/content/lists/get-feed'
import {env} from '@/lib/settings/env'
import {fileAnswer} from '@/lib/sharing/file-answer'
import {atomFeed} from '@/lib/sharing/lists/atom-feed'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const [entries, clinic] = await Promise.all([getFeed(), getClinicSettings()])
  return fileAnswer(atomFeed(entries, clinic, env().SITE_URL), 'application/atom+xml; charset=utf-8')
}
