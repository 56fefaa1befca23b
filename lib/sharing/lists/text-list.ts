import {documentTypes, pagePath} from '../../../sanity/document-types.ts'
import {paths} from '../../../sanity/paths.ts'
import {shortDescription} from '../../../sanity/sharing/search-result.ts'
import type {ClinicSettings} from '../../content/content-types.ts'
import type {getTextList} from '../../content/lists/get-text-list.ts'
import {twinPath} from '../markdown/twin-path.ts'
import {clinicTitle} from '../page-head.ts'

type Group = Awaited<ReturnType<typeof getTextList>>[number]

/** What there is to read, for programs that read text: `/llms.txt` (llmstxt.org). */
export function textList(groups: readonly Group[], clinic: ClinicSettings, siteUrl: string): string {
  const line = (path: string, title: string, summary: string) =>
    `- [${inLine(title)}](${new URL(twinPath(path), siteUrl).href})${summary && `: ${inLine(shortDescription(summary))}`}`
  const sections = groups
    .filter(({pages}) => pages.length > 0)
    .map(({type, pages}) => [
      `## ${documentTypes[type].title}`,
      pages.map(({slug, title, summary}) => line(pagePath(type, slug), title, summary)).join('\n'),
    ])
  return [
    `# ${inLine(clinic.clinicName)}`,
    `> ${clinicTitle(clinic)}`,
    'General information, with its sources. It does not replace advice from a clinician who knows the person. In an emergency call 911. In a crisis call or text 988.',
    '## Help in a crisis',
    line(paths.getHelpNow, 'Get help now', ''),
    ...sections.flat(),
    '',
  ].join('\n\n')
}

/** On one line, and without what would end the words of a link. */
function inLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]\\]/g, '\\$&')
}
