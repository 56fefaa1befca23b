import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {PageCopy} from './copy-page.ts'

/** Where every variant shows the page. */
export const PEER_PATH = '/article'

/** The page as a person would write it by hand: one file of HTML, one of CSS. */
export function writePlain(page: PageCopy, folder: string): void {
  writeFiles(page, folder)
  write(folder, 'site.css', page.css)
  const head = `${page.head}<title>${escapeText(page.title)}</title><link rel="stylesheet" href="/site.css">`
  write(
    folder,
    'article/index.html',
    `<!doctype html><html lang="en" class="${page.htmlClass}"><head>${head}</head><body class="${page.bodyClass}">${page.bodyHtml}</body></html>`,
  )
}

/** The same page as an Astro project with its defaults. */
export function writeAstro(page: PageCopy, folder: string): void {
  writeFiles(page, path.join(folder, 'public'))
  write(folder, 'astro.config.mjs', 'export default {}')
  write(folder, 'src/site.css', page.css)
  const head = `${page.head}<title>${escapeText(page.title)}</title>`
  write(
    folder,
    'src/pages/article.astro',
    `---\nimport '../site.css'\n---\n<!doctype html><html lang="en" class="${page.htmlClass}"><head>${literal(head)}</head><body class="${page.bodyClass}">${literal(page.bodyHtml)}</body></html>`,
  )
}

/** The same page as Next's own guides build it: a layout, `next/link` and `next/image`. */
export function writeNextDefault(page: PageCopy, folder: string): void {
  writeFiles(page, path.join(folder, 'public'))
  const {title, description, body, htmlClass, bodyClass} = page
  // Next is installed in the folder above.
  write(
    folder,
    'next.config.mjs',
    `export default {turbopack: {root: ${JSON.stringify(path.dirname(folder))}}}`,
  )
  write(folder, 'app/site.css', page.css)
  write(folder, 'app/article/body.json', JSON.stringify(body))
  write(
    folder,
    'app/layout.jsx',
    `import './site.css'
export const metadata = {icons: '/files/${iconOf(page)}'}
export default function Layout({children}) {
  return <html lang="en" className="${htmlClass}"><body className="${bodyClass}">{children}</body></html>
}`,
  )
  write(
    folder,
    'app/article/page.jsx',
    `import Image from 'next/image'
import Link from 'next/link'
import body from './body.json'
export const metadata = ${JSON.stringify({title, description})}
const REACT_NAMES = {class: 'className', for: 'htmlFor', srcset: 'srcSet', tabindex: 'tabIndex', datetime: 'dateTime', decoding: 'decoding'}
function show(node, key) {
  if (typeof node === 'string') return node
  const [name, attributes, children] = node
  const {style, ...props} = Object.fromEntries(Object.entries(attributes).map(([attribute, value]) => [REACT_NAMES[attribute] ?? attribute, value]))
  if (name === 'img') return <Image key={key} src={props.src} alt={props.alt} width={Number(props.width)} height={Number(props.height)} sizes={props.sizes} className={props.className} />
  if (name === 'script') return <script key={key} {...props} dangerouslySetInnerHTML={{__html: children.join('')}} />
  const Element = name === 'a' && props.href?.startsWith('/') ? Link : name
  return children.length > 0 ? <Element key={key} {...props}>{children.map(show)}</Element> : <Element key={key} {...props} />
}
export default function Page() {
  return body.map(show)
}`,
  )
  // The links lead somewhere, as on a real site: Next fetches what it can link to.
  for (const target of linksOf(page)) {
    if (target === PEER_PATH) continue
    write(
      folder,
      `app${target === '/' ? '' : target}/page.jsx`,
      'export default function Page() { return <h1>Page</h1> }',
    )
  }
}

function linksOf({bodyHtml}: PageCopy): Set<string> {
  const paths = [...bodyHtml.matchAll(/href="(\/[^"#?]*)/g)].flatMap(([, target]) => target ?? [])
  return new Set(paths.filter((target) => /^[\w/-]+$/.test(target) && !target.startsWith('/files/')))
}

function iconOf({files}: PageCopy): string {
  return [...files.keys()].find((name) => name.endsWith('icon.svg')) ?? 'icon.svg'
}

function writeFiles({files}: PageCopy, folder: string): void {
  rmSync(folder, {recursive: true, force: true})
  for (const [name, content] of files) write(folder, `files/${name}`, content)
}

function write(folder: string, file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(path.join(folder, file)), {recursive: true})
  writeFileSync(path.join(folder, file), content)
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Braces are expressions in an Astro file, outside of scripts. */
function literal(html: string): string {
  return html
    .replaceAll(/<script\b/g, '<script is:inline')
    .split(/(<script\b.*?<\/script>)/s)
    .map((part) =>
      part.startsWith('<script') ? part : part.replaceAll('{', '&#123;').replaceAll('}', '&#125;'),
    )
    .join('')
}
