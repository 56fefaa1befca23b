import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {readInlineScripts} from '@/lib/server/policy/inline-scripts'

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`
const script = (code: string) => `<script>${code}</script>`

test('the framework’s own inline scripts are allowed by their hash', () => {
  const codes = [
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});',
    '(self.__next_f=self.__next_f||[]).push([0])',
    'self.__next_f.push([1,"a:\\"text\\" \\u003c/script>\\n"])',
  ]
  expect(readInlineScripts(`<p>${codes.map(script).join('</p><p>')}</p>`)).toEqual({
    hashes: codes.map(hashOf),
    unknown: 0,
  })
})

test('a script that only looks like the framework’s gets no hash', () => {
  for (const code of [
    'alert(1)',
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([alert(1)])',
    'self.__next_f.push([1,"a"]),alert([1])',
    '(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,null])',
    'self.__next_f.push([1,`a`+alert(1)])',
    '//self.__next_f.push([1])\nalert(1)',
    '',
  ])
    expect(readInlineScripts(script(code)), code).toEqual({hashes: [], unknown: 1})
})

test('files and data blocks need no hash', () => {
  const html = '<script src="/a.js" async=""></script><script type="application/ld+json">{"a":1}</script>'
  expect(readInlineScripts(html)).toEqual({hashes: [], unknown: 0})
})

test.each(['application/json', 'application/ld+json', 'APPLICATION/JSON'])(
  'a data block of the type %s needs no hash',
  (type) => {
    expect(readInlineScripts(`<SCRIPT type="${type}">{"a":1}</SCRIPT >`)).toEqual({hashes: [], unknown: 0})
  },
)

test('a script of another type is not known', () => {
  const html = ['application/xjson', 'application/ldjson', 'module']
    .map((type) => `<script type="${type}">alert(1)</script>`)
    .join('')
  expect(readInlineScripts(html)).toEqual({hashes: [], unknown: 3})
})

test('a call of the framework that holds no JSON gets no hash', () => {
  for (const code of ['self.__next_f.push([x])', 'self.__next_f.push([1,])'])
    expect(readInlineScripts(script(code)), code).toEqual({hashes: [], unknown: 1})
})

test('an inline script cannot pass as a data block by its name', () => {
  const html = '<script data-x=" type=application/json">alert(1)</script><script id="src=">alert(1)</script>'
  expect(readInlineScripts(html)).toEqual({hashes: [], unknown: 2})
})

test('a script that comes twice is named once', () => {
  expect(readInlineScripts(script('self.__next_f.push([1])').repeat(2)).hashes).toHaveLength(1)
})
