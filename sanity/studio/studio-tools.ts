import {type CurrentUser, isDev, type Tool} from 'sanity'
import {isAdministrator} from '../roles.ts'
import {startTool} from './start/start-tool.ts'

const FOR_DEVELOPERS = 'vision'

/** The tabs at the top: the start page first, and nothing that only developers need for anybody else. */
export function toolsFor(
  tools: Tool[],
  user: Pick<CurrentUser, 'roles'> | null | undefined,
  isDevelopment: boolean = isDev,
): Tool[] {
  const seesAll = isDevelopment || isAdministrator(user)
  return [startTool, ...tools.filter(({name}) => seesAll || name !== FOR_DEVELOPERS)]
}
