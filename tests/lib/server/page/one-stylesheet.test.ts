import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {mergeStyles} from '@/lib/server/page/merge-styles'
import {oneStylesheet} from '@/lib/server/page/one-stylesheet'
import type {SiteStyles} from '@/lib/server/page/site-styles'

const FONT =
  '<link rel="preload" href="/_next/static/media/f.woff2" as="font" crossorigin="" type="font/woff2"/>'
const PICTURE = '<link rel="preload" href="/media/p.webp" as="image"/>'
const sheet = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}" data-precedence="next"/>`
const page = (...links: string[]) =>
  `<html><head><meta charSet="utf-8"/>${links.join('')}<title>T</title></head><body>Text</body></html>`

/** A build folder as Next leaves it. */
function build(pages: Record<string, string>, sheets: Record<string, string>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'styles-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  for (const [name, html] of Object.entries(pages)) write(path.join(folder, 'server/app', name), html)
  for (const [name, css] of Object.entries(sheets)) write(path.join(folder, 'static/chunks', name), css)
  mergeStyles(folder)
  return folder
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), {recursive: true})
  writeFileSync(file, text)
}

const stylesOf = (folder: string): SiteStyles =>
  JSON.parse(readFileSync(path.join(folder, 'site-styles.json'), 'utf8'))

test('the styles of a page come in one file, in the order in which the page has them, and without those of others', () => {
  const folder = build(
    {
      'faq.html': page(FONT, sheet('base.css'), sheet('faq.css')),
      'education/one.html': page(FONT, sheet('base.css'), sheet('article.css')),
      'studio.html': page(sheet('studio.css')),
    },
    {'base.css': '@layer a,b;', 'faq.css': '.faq{}', 'article.css': '.article{}', 'studio.css': '.studio{}'},
  )
  const texts = stylesOf(folder).sheets.map(({href}) =>
    readFileSync(path.join(folder, href.replace('/_next/', '')), 'utf8'),
  )
  expect(texts.sort()).toEqual(['@layer a,b;.article{}', '@layer a,b;.faq{}'])
})

test('a page that is rendered for each visitor has its styles in one file too', () => {
  const entries = {
    '[project]/app/layout': ['base.css'],
    '[project]/app/search/page': ['base.css', 'search.css'],
    '[project]/app/error': ['error.css'],
  }
  const entryCSSFiles = Object.fromEntries(
    Object.entries(entries).map(([name, files]) => [
      name,
      files.map((file) => ({path: `static/chunks/${file}`, inlined: false})),
    ]),
  )
  const manifest = `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST["/search/page"] = ${JSON.stringify({clientModules: {}, entryCSSFiles})}`
  const folder = build(
    {'index.html': page(sheet('base.css')), '(site)/search/page_client-reference-manifest.js': manifest},
    {'base.css': '.base{}', 'search.css': '.search{}', 'error.css': '.error{}'},
  )
  const styles = stylesOf(folder)
  const html = oneStylesheet(page(sheet('base.css'), sheet('search.css')), () => styles)
  expect(html).toBe(page(`<link rel="stylesheet" href="${styles.sheets[1]?.href}"/>`))
})

test('a page waits for the smallest file with all that it needs, and its fonts are asked for first', () => {
  const folder = build(
    {
      'index.html': page(FONT, sheet('base.css')),
      '_not-found.html': page(sheet('base.css'), sheet('more.css')),
    },
    {'base.css': 'a', 'more.css': 'b'},
  )
  const styles = stylesOf(folder)
  const [small, large] = styles.sheets.map(({href}) => `${FONT}<link rel="stylesheet" href="${href}"/>`)
  const read = () => styles
  expect(oneStylesheet(page(FONT, sheet('base.css')), read)).toBe(page(String(small)))
  expect(oneStylesheet(page(FONT, sheet('more.css'), sheet('base.css')), read)).toBe(page(String(large)))
  expect(oneStylesheet(page(sheet('more.css')), read)).toBe(page(String(large)))
  expect(oneStylesheet(page(PICTURE, sheet('base.css')), read)).toBe(page(PICTURE, String(small)))
})

test('other styles have another address, so that no browser keeps old ones', () => {
  const names = ['a{}', 'b{}', 'a{}'].map((css) =>
    stylesOf(build({'index.html': page(sheet('base.css'))}, {'base.css': css})),
  )
  expect(names[0]).toEqual(names[2])
  expect(names[0]).not.toEqual(names[1])
})

test('a page with styles that the build has not seen, or no styles at all, stays as it is', () => {
  const styles = {
    fonts: '',
    classes: {},
    sheets: [{href: '/site.css', parts: ['/_next/static/chunks/base.css']}],
  }
  for (const html of [page(sheet('base.css'), sheet('new.css')), page(), page(FONT)])
    expect(oneStylesheet(html, () => styles)).toBe(html)
  expect(oneStylesheet(page(sheet('base.css')), () => undefined)).toBe(page(sheet('base.css')))
})

test('a build without styles is left alone', () => {
  const folder = build({'index.html': page()}, {})
  expect(existsSync(path.join(folder, 'site-styles.json'))).toBe(false)
})

test('the long names of classes are short in the page and in its styles, and are the same in both', () => {
  const name = 'ojQvXG_links'
  const folder = build(
    {'index.html': page(sheet('base.css'))},
    {'base.css': `.${name}{}.${name}:hover{}.plain{}`},
  )
  const styles = stylesOf(folder)
  const [, short = ''] = Object.entries(styles.classes)[0] ?? []
  const html = page(sheet('base.css')).replace('Text', `<p class="full ${name}">Text</p>`)

  expect(oneStylesheet(html, () => styles)).toContain(`<p class="full ${short}">Text</p>`)
  const css = readFileSync(path.join(folder, String(styles.sheets[0]?.href).replace('/_next/', '')), 'utf8')
  expect(css).toBe(`.${short}{}.${short}:hover{}.plain{}`)
})

test('no stylesheet of Next is asked for early beside the one that holds it', () => {
  const early = '<link rel="preload" href="/_next/static/chunks/base.css" as="style"/>'
  const folder = build({'index.html': page(FONT, sheet('base.css'), early)}, {'base.css': 'a'})
  const styles = stylesOf(folder)
  expect(styles.fonts).toBe(FONT)
  const html = oneStylesheet(page(FONT, sheet('base.css'), early), () => styles)
  expect(html).toBe(page(`${FONT}<link rel="stylesheet" href="${styles.sheets[0]?.href}"/>`))
})
