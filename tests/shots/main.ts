import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {type Browser, chromium} from 'playwright-core'
import {requireChromium} from '../run/browser/chromium.ts'
import {buildForTests} from '../run/build-for-tests.ts'
import {startStack} from '../run/stack.ts'
import {type State, states} from './states.ts'

/*
 * `npm run shots` draws every page and state at two widths, light and dark, and one sheet with all of them:
 * .test/shots/index.html. `npm run shots -- /costs /faq` draws these pages alone.
 */
const FOLDER = path.resolve('.test/shots')
const WIDTHS = [390, 1280]
const SCHEMES = ['light', 'dark'] as const

const only = process.argv.slice(2)

await buildForTests()
const stack = await startStack()
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  rmSync(FOLDER, {recursive: true, force: true})
  mkdirSync(FOLDER, {recursive: true})
  const shown = only.length > 0 ? only.map((page) => ({name: page, path: page})) : await everyState()
  const files: string[] = []
  for (const colorScheme of SCHEMES)
    for (const width of WIDTHS) files.push(...(await shoot(browser, shown, {colorScheme, width})))
  writeFileSync(path.join(FOLDER, 'index.html'), sheet(files))
  console.log(`${files.length} pictures: ${path.join(FOLDER, 'index.html')}`)
} finally {
  await browser.close()
  await stack.stop()
}

async function everyState(): Promise<State[]> {
  const sitemap = await (await fetch(new URL('/sitemap.xml', stack.site.url))).text()
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  return [...pages.map((page) => ({name: page, path: page})), ...states]
}

async function shoot(
  browser: Browser,
  shown: readonly State[],
  {colorScheme, width}: {colorScheme: (typeof SCHEMES)[number]; width: number},
): Promise<string[]> {
  const context = await browser.newContext({
    baseURL: stack.site.url,
    colorScheme,
    reducedMotion: 'reduce',
    viewport: {width, height: 844},
  })
  const files: string[] = []
  for (const state of shown) {
    const page = await context.newPage()
    await page.goto(state.path)
    await state.act?.(page)
    // Pictures below the first screen are loaded only when they are near it.
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({width, height: Math.min(height, 16_000)})
    await page.evaluate(() => {
      for (const image of document.images) image.loading = 'eager'
    })
    await page.waitForFunction(() => [...document.images].every((image) => image.complete))
    const file = `${state.name.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'}-${width}-${colorScheme}.png`
    await page.screenshot({path: path.join(FOLDER, file), fullPage: true})
    files.push(file)
    await page.close()
  }
  await context.close()
  return files
}

function sheet(files: readonly string[]): string {
  const figures = files
    .toSorted()
    .map(
      (file) =>
        `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file}</figcaption></figure>`,
    )
  return `<!doctype html><meta charset="utf-8"><title>Every page and state</title>
<style>body{display:flex;flex-wrap:wrap;gap:16px;background:#777;font:14px sans-serif}figure{margin:0;width:240px}
img{width:100%;max-height:900px;object-fit:cover;object-position:top}</style>
${figures.join('\n')}
`
}
