import {execFileSync} from 'node:child_process'
import {cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const FOLDERS = ['app', 'components', 'lib', 'sanity']
const KEPT_PAGES = new Set(['consultation', 'faq'])
const FILES = [
  'instrumentation.ts',
  'next.config.ts',
  'sanity.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

export type CopiedTree = {
  folder: string
  change: (file: string, from: string, to: string) => void
  remove: () => void
}

/**
 * The sources of the site in a folder of their own, to be changed and built: with the home page, the questions and the
 * form, and without the Studio, for other pages and the Studio are most of a build.
 */
export function copyTree(name: string): CopiedTree {
  const folder = path.resolve('.test', name)
  rmSync(folder, {recursive: true, force: true})
  const pages = path.join('app', '(site)')
  const left = new Set([
    path.join('app', 'studio'),
    ...readdirSync(pages, {withFileTypes: true})
      .filter((entry) => entry.isDirectory() && !KEPT_PAGES.has(entry.name))
      .map((entry) => path.join(pages, entry.name)),
  ])
  for (const source of FOLDERS)
    cpSync(source, path.join(folder, source), {recursive: true, filter: (file) => !left.has(file)})
  for (const file of FILES) cpSync(file, path.join(folder, file))
  // Hard links: a second copy of everything in a second.
  execFileSync('cp', ['-al', path.resolve('node_modules'), path.join(folder, 'node_modules')])
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    if (!text.includes(from)) throw new Error(`${file} no longer says “${from}”.`)
    writeFileSync(path.join(folder, file), text.replace(from, to))
  }
  change('next.config.ts', 'agentRules: false,', 'agentRules: false,\n    turbopack: {root: process.cwd()},')
  return {folder, change, remove: () => rmSync(folder, {recursive: true, force: true})}
}
