import {execFileSync} from 'node:child_process'
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const FOLDERS = ['app', 'components', 'lib', 'sanity']
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

/** The sources of the site in a folder of their own, to be changed and built. Without the Studio, most of a build. */
export function copyTree(name: string): CopiedTree {
  const folder = path.resolve('.test', name)
  rmSync(folder, {recursive: true, force: true})
  const studio = path.join('app', 'studio')
  for (const source of FOLDERS)
    cpSync(source, path.join(folder, source), {recursive: true, filter: (file) => file !== studio})
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
