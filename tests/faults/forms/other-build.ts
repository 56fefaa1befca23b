import {spawn} from 'node:child_process'
import {cpSync, globSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {childEnv} from '../../../lib/demo/start/part.ts'
import type {Settings} from '../../../lib/demo/start/settings.ts'
import {copyTree} from '../copied-tree.ts'

const DIST = 'dist'

export type OtherBuild = {
  start: () => Promise<void>
  stop: () => Promise<void>
  renameActions: () => void
  remove: () => void
}

/** A later release of the site: another tree, with other words in form and action, built over the build of `settings`. */
export async function buildLaterRelease(settings: Settings): Promise<OtherBuild> {
  const {folder, change, remove} = copyTree('other-build')
  change('components/consultation/introduction.tsx', 'Request a consultation', 'Request a consultation today')
  change(
    'components/consultation/form/consultation-form.tsx',
    'Sending your request',
    'Sending your request now',
  )
  change(
    'app/(site)/consultation/actions.ts',
    'const form =',
    "if (answers === 'never') return sendConsultation(null)\n  const form =",
  )
  cpSync(path.join(settings.distDir, 'static'), path.join(folder, DIST, 'static'), {recursive: true})

  const env = childEnv({...settings.env, NEXT_DIST_DIR: DIST})
  const build = `import {buildSiteIfNeeded} from './lib/build/build-site.ts'
    import {readSettings} from './lib/demo/start/settings.ts'
    await buildSiteIfNeeded(readSettings(process.env))`
  await run(folder, ['--input-type=module', '-e', build], env).ended
  let site: ReturnType<typeof run> | undefined
  return {
    async start() {
      site = run(folder, ['lib/server/main.ts'], {...env, PORT: String(settings.site.port)})
      await answers(settings.site.url)
    },
    async stop() {
      site?.child.kill('SIGTERM')
      await site?.ended.catch(() => undefined)
      site = undefined
    },
    /** As if it had been built with another key: the names of its actions are made of that. */
    renameActions() {
      const manifest = readFileSync(path.join(folder, DIST, 'server/server-reference-manifest.json'), 'utf8')
      const names = Object.keys(JSON.parse(manifest).node)
      for (const file of globSync(`${DIST}/**/*.{js,json,html,rsc,meta}`, {cwd: folder})) {
        if (!statSync(path.join(folder, file)).isFile()) continue
        const text = readFileSync(path.join(folder, file), 'utf8')
        const renamed = names.reduce((all, name) => all.replaceAll(name, otherName(name)), text)
        if (renamed !== text) writeFileSync(path.join(folder, file), renamed)
      }
      // Its policy names the hashes of its scripts, which are others now: it is made again.
      for (const file of globSync(`${DIST}/server/app/consultation.{html,rsc,meta}`, {cwd: folder}))
        rmSync(path.join(folder, file))
    },
    remove,
  }
}

/** The first two digits say what it takes. */
function otherName(name: string): string {
  return name.slice(0, 2) + [...name.slice(2)].reverse().join('')
}

function run(folder: string, parameters: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, parameters, {cwd: folder, env, stdio: 'ignore'})
  const ended = new Promise<void>((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`It ended with ${code}.`)))),
  )
  return {child, ended}
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(new URL('/robots.txt', url)).then(
        ({ok}) => ok,
        () => false,
      )
    )
      return
    await sleep(100)
  }
  throw new Error('It did not answer.')
}
