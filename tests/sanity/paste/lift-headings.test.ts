// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {cleanHtml} from '@/sanity/paste/clean-html'

const paste = (html: string) => cleanHtml(html, {mayHoldTables: true}).html

test('numbered headings of Google Docs are headings, and what stands between them stays', () => {
  expect(
    paste(
      '<b style="font-weight:normal" id="docs-internal-guid-1"><ol><li dir="ltr" aria-level="1"><h2 dir="ltr" role="presentation"><span>What it is</span></h2></li></ol><p><span>Text.</span></p><ol start="2"><li dir="ltr"><h2 role="presentation"><span>Risks</span></h2></li><ol><li aria-level="2"><h3 role="presentation"><span>Common</span></h3></li></ol></ol></b>',
    ),
  ).toBe('<h2>What it is</h2><p>Text.</p><h2>Risks</h2><h3>Common</h3>')
})

test('the items around a heading stay items of a list', () => {
  expect(paste('<ul><li>One</li><li><h3>Then</h3></li><li>Two</li><li>Three</li></ul>')).toBe(
    '<ul><li>One</li></ul><h3>Then</h3><ul><li>Two</li><li>Three</li></ul>',
  )
})

test('words beside a heading in the same item keep their order', () => {
  expect(paste('<ol><li>Before<h2>Risks</h2>Behind <b>it</b><ul><li>Inner</li></ul></li></ol>')).toBe(
    '<ol><li>Before</li></ol><h2>Risks</h2><p>Behind <b>it</b></p><ul><li>Inner</li></ul>',
  )
})

test('a heading in an inner list rises through the outer one', () => {
  expect(paste('<ul><li>Outer<ul><li><h3>Deep</h3></li><li>Inner</li></ul></li></ul>')).toBe(
    '<ul><li>Outer</li></ul><h3>Deep</h3><ul><li>Inner</li></ul>',
  )
})
