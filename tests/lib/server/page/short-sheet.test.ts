import {expect, test} from 'vitest'
import {shortNames, shortSheet} from '@/lib/server/page/short-sheet'

function short(css: string): string {
  return shortSheet(css, shortNames([css]))
}

test('the names of classes and of properties are short, those that are used most the shortest', () => {
  const css =
    ':root{--ink-soft:#333;--ink:#000}.t_ObpG_note{color:var(--ink)}.t_ObpG_note a{color:var(--ink)}._0yJhNG_x{color:var( --ink-soft)}'
  expect(short(css)).toBe(
    ':root{--1:#333;--0:#000}._0{color:var(--0)}._0 a{color:var(--0)}._1{color:var( --1)}',
  )
})

test('one name is short in the same way in all sheets of the site', () => {
  const sheets = ['.ojQvXG_links{gap:var(--space)}', '.A5pTfW_list{gap:var(--space)}']
  const names = shortNames(sheets)
  expect(sheets.map((css) => shortSheet(css, names))).toEqual(['._1{gap:var(--0)}', '._0{gap:var(--0)}'])
  expect(names.classes).toEqual({A5pTfW_list: '_0', ojQvXG_links: '_1'})
})

test('what only looks like a name stays: the address of a file, a class of our own, an animation', () => {
  const css =
    '@font-face{src:url(../media/more.3sry88_wc_ets.woff2)}.visually-hidden,.no-print{animation:band__rise}@keyframes band__rise{}'
  expect(short(css)).toBe(css)
})

test('a property that no rule reads is left out, whatever stands in it', () => {
  expect(short(':root{--a:"x;}";--b:1px;--lost: ;--far:1}p{top:var(--b)}a{--last:0}')).toBe(
    ':root{--0:1px;}p{top:var(--0)}a{}',
  )
})

test('everything in a layer stands in one block, and neither the order of layers nor that of rules changes', () => {
  const css = `@font-face{src:url("a;b{")}@layer reset,base;@layer base{a{b:c}}
@layer reset{body{content:"}"}}
@media print{p{q:r}}
@layer base{@media print{d{e:f}}}@layer late{g{h:i}}@layer{j{k:l}}@layer{m{n:o}}`
  expect(short(css)).toBe(
    '@font-face{src:url("a;b{")}@layer reset,base;@layer base{a{b:c}@media print{d{e:f}}}' +
      '@layer reset{body{content:"}"}}@media print{p{q:r}}@layer late{g{h:i}}@layer{j{k:l}}@layer{m{n:o}}',
  )
})

test('a sheet that ends too early loses nothing', () => {
  expect(short('a{b:c}\n@layer base{d{e:f}')).toBe('a{b:c}@layer base{d{e:f}')
})
