import {existsSync, globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {documentTypes, typeNames} from '@/sanity/document-types'

const contentPages = [
  'app/layout.tsx',
  'app/not-found.tsx',
  ...globSync('app/(site)/{layout,page,not-found}.tsx'),
  ...globSync('app/(site)/get-help-now/**/*.tsx'),
  ...typeNames.flatMap((type) => {
    const {list} = documentTypes[type]
    return list
      ? globSync(list.path === '/' ? 'app/(site)/?slug?/*.tsx' : `app/(site)${list.path}/**/*.tsx`)
      : []
  }),
]

/** Drawn above drafts alone, which only staff see. */
const FOLLOW_STUDIO = 'components/draft/follow-studio.tsx'

test('no page of content loads a client component', () => {
  const files = reachableFrom(contentPages).filter((file) => file !== FOLLOW_STUDIO)

  expect(contentPages.length).toBeGreaterThan(6)
  expect(files.length).toBeGreaterThan(30)
  expect(files.filter((file) => /^['"]use client['"]/.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('no page of content loads next/link or next/image', () => {
  const text = reachableFrom(contentPages)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

  expect(text).not.toMatch(/from 'next\/(link|image|script)'/)
})

/** The files of this project that the given ones import, directly or not. */
function reachableFrom(entries: string[]): string[] {
  const seen = new Set<string>()
  const open = [...entries]
  for (let file = open.pop(); file; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    open.push(...importsOf(file))
  }
  return [...seen]
}

function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)
  return [...specifiers].flatMap(([, specifier = '']) => {
    const target = specifier.startsWith('@/')
      ? specifier.slice(2)
      : specifier.startsWith('.')
        ? path.join(path.dirname(file), specifier)
        : undefined
    if (!target) return []
    const found = ['', '.ts', '.tsx'].map((ending) => target + ending).find(isCode)
    return found ? [found] : []
  })
}

function isCode(file: string): boolean {
  return /\.tsx?$/.test(file) && existsSync(file)
}
