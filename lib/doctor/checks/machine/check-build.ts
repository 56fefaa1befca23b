import {buildProblem} from '../../../build/build-settings.ts'
import type {Settings} from '../../../demo/start/settings.ts'
import {type Finding, failed, passed} from '../../check.ts'

/** The build was made with today's settings. In demo mode `npm start` sees to it by itself. */
export function checkBuild({distDir, env, isLive}: Settings): Finding {
  if (!isLive) return passed('`npm start` builds again whenever a setting of the build has changed.')
  const problem = buildProblem(distDir, env)
  if (!problem) return passed('The pages were built with the settings of today.')
  const [what = problem, fix = ''] = problem.split(/(?<=\.) (?=Build it:)/)
  return failed(what, fix)
}
