import type {Browser} from '@playwright/test'

/** An element as `[name, attributes, children]`, or a text. */
export type Node = string | [name: string, attributes: Record<string, string>, children: Node[]]

/** One page of a running site, in parts that another way of building can put together again. */
export type PageCopy = {
  title: string
  description: string
  /** Links and metadata of the head that every variant shall have, as HTML. */
  head: string
  body: Node[]
  bodyHtml: string
  bodyClass: string
  htmlClass: string
  /** All stylesheets in one, with fonts as `/files/…`. */
  css: string
  /** Fonts, icons and images, by their new address below `/files/`. */
  files: Map<string, Buffer>
}

type Parts = Omit<PageCopy, 'css' | 'files'> & {stylesheets: string[]; addresses: string[]}

/** Copies what a reader sees, without scripts, from the page that the browser shows. */
export async function copyPage(browser: Browser, address: string): Promise<PageCopy> {
  const context = await browser.newContext({javaScriptEnabled: false, ignoreHTTPSErrors: true})
  const page = await context.newPage()
  await page.goto(address)
  const parts: Parts = await page.evaluate(readParts)
  const load = async (file: string) => (await context.request.get(new URL(file, address).href)).body()

  let css = ''
  for (const sheet of parts.stylesheets) css += (await load(sheet)).toString('utf8')
  const inCss = [...css.matchAll(/url\((['"]?)([^)'"]+)\1\)/g)].flatMap(([, , url]) => url ?? [])
  const folder = new URL(parts.stylesheets[0] ?? '/', address)
  const wanted = [...inCss.map((url) => new URL(url, folder).pathname), ...parts.addresses]
  const renamed = new Map<string, string>()
  const files = new Map<string, Buffer>()
  for (const file of new Set(wanted)) {
    renamed.set(file, nameOf(file))
    files.set(nameOf(file), await load(file))
  }
  await context.close()

  const rename = (text: string) => {
    let result = text
    for (const [from, to] of [...renamed].sort(([a], [b]) => b.length - a.length))
      result = result.replaceAll(from, `/files/${to}`)
    return result
  }
  return {
    ...parts,
    head: rename(parts.head),
    body: JSON.parse(rename(JSON.stringify(parts.body))),
    bodyHtml: rename(parts.bodyHtml),
    css: rename(
      css.replace(/url\((['"]?)([^)'"]+)\1\)/g, (_, _quote, url) => `url(${new URL(url, folder).pathname})`),
    ),
    files,
  }
}

/** `/media/<hash>.png?w=320` becomes `w320-<hash>.png`. */
function nameOf(file: string): string {
  const url = new URL(file, 'http://x')
  const name = url.pathname.split('/').at(-1) ?? 'file'
  return (
    [...url.searchParams]
      .map(([key, value]) => `${key}${value}-`)
      .join('')
      .replaceAll(/[^\w-]/g, '_') + name
  )
}

/** Runs in the page. */
function readParts(): Parts {
  for (const element of document.querySelectorAll('script:not([type="application/ld+json"])'))
    element.remove()
  const read = (node: ChildNode): Node[] => {
    if (node instanceof Text) return node.data === '' ? [] : [node.data]
    if (!(node instanceof Element)) return []
    const attributes = Object.fromEntries([...node.attributes].map(({name, value}) => [name, value]))
    return [[node.localName, attributes, [...node.childNodes].flatMap(read)]]
  }
  const meta = [...document.head.querySelectorAll('meta, link[rel=canonical], link[rel=icon], link[as=font]')]
  const icon = document.head.querySelector('link[rel=icon]')?.getAttribute('href') ?? []
  const images = [...document.querySelectorAll('img')].flatMap((image) => [
    image.getAttribute('src') ?? '',
    ...(image.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(' ')[0] ?? ''),
  ])
  const stylesheets = [...document.querySelectorAll('link[rel=stylesheet]')]
  return {
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    head: meta.map((element) => element.outerHTML).join(''),
    body: [...document.body.childNodes].flatMap(read),
    bodyHtml: document.body.innerHTML.replaceAll(/<!--.*?-->/gs, ''),
    bodyClass: document.body.className,
    htmlClass: document.documentElement.className,
    stylesheets: stylesheets.flatMap((link) => link.getAttribute('href') ?? []),
    addresses: [icon, images].flat().filter((file) => file !== ''),
  }
}
