import {expect, test} from 'vitest'
import {needsScript, stripScripts} from '@/lib/server/page/strip-scripts'

test('a page keeps what is read and loses what runs', () => {
  const html = [
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>',
    '<link rel="preload" href="/font.woff2" as="font" crossorigin="" type="font/woff2"/>',
    '<link rel="stylesheet" href="/a.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>',
    '<link rel="modulepreload" href="/b.js"/>',
    '<script src="/a.js" async=""></script><title>T</title><meta name="next-size-adjust" content=""/>',
    '<script src="/old.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div>',
    '<main>One<!-- --> two &lt;script&gt;</main><!--$--><!--/$-->',
    '<script id="_R_">(self.__next_f=self.__next_f||[]).push([0])</script>',
    '<script>self.__next_f.push([1,"\\u003c/script>"])</script></body></html>',
  ].join('')
  expect(stripScripts(html)).toBe(
    [
      '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>',
      '<link rel="preload" href="/font.woff2" as="font" crossorigin="" type="font/woff2"/>',
      '<link rel="stylesheet" href="/a.css" data-precedence="next"/>',
      '<title>T</title></head><body><main>One two &lt;script&gt;</main></body></html>',
    ].join(''),
  )
})

test('what tells search engines about an article stays as it is', () => {
  const data = '<script type="application/ld+json">{"name":"A <!-- b --> \\u003c/script>"}</script>'
  expect(stripScripts(`<head>${data}</head>`)).toBe(`<head>${data}</head>`)
})

test('what a shared link says is said once', () => {
  const kept =
    '<meta property="og:title" content="A"/><meta name="twitter:card" content="summary_large_image"/><meta name="description" content="B"/>'
  const doubled =
    '<meta name="twitter:title" content="A"/><meta name="twitter:image" content="/a.png"/><meta name="twitter:image:alt" content="C"/>'
  expect(stripScripts(`<head>${kept}${doubled}</head>`)).toBe(`<head>${kept}</head>`)
})

test('nothing but this one kind of data stays', () => {
  for (const attributes of [
    'type="application/json"',
    'type="importmap"',
    'type="speculationrules"',
    'type="application/ld+json" src="/a.js"',
    'src="/a.js" data-type="application/ld+json"',
  ])
    expect(stripScripts(`<p><script ${attributes}>{}</script></p>`), attributes).toBe('<p></p>')
})

test('scripts go whatever the case and the attributes they are written with', () => {
  for (const script of [
    '<SCRIPT>x()</SCRIPT>',
    '<script type="module">x()</script >',
    '<script\n>x()</script\n>',
  ])
    expect(stripScripts(`<p>${script}</p>`), script).toBe('<p></p>')
})

test('a page is left alone the second time', () => {
  const once = stripScripts('<div hidden=""><!--$--><!--/$--></div><p>A<!-- -->b</p><script>c</script>')
  expect(stripScripts(once)).toBe(once)
})

test('a part of a page that only a script would show is noticed', () => {
  expect(needsScript('<!--$?--><template id="B:0"></template><p>Loading</p><!--/$-->')).toBe(true)
  expect(needsScript('<div hidden="" id="S:0"><p>Text</p></div>')).toBe(true)
  expect(needsScript('<div hidden=""></div><template><p>S:0</p></template>')).toBe(false)
})
