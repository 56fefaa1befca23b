// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {blocksOfHtml} from '@/sanity/paste/blocks-of-html'
import {cleanHtml} from '@/sanity/paste/clean-html'

const paste = (html: string) => {
  const {html: clean, notes} = cleanHtml(html, {mayHoldTables: true})
  return {blocks: blocksOfHtml(clean), html: clean, notes}
}

/** As Word puts it on the clipboard. */
const wordTable = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=EN-US><!--StartFragment-->
<p class=MsoNormal>Before it.<o:p></o:p></p>
<p class=MsoCaption>Table 1. Two ways to have it<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=208 valign=top style='width:155.8pt;border:solid windowtext 1.0pt'><p class=MsoNormal style='margin-bottom:0in'><o:p>&nbsp;</o:p></p></td>
  <td width=208 valign=top><p class=MsoNormal><b>Infusion<o:p></o:p></b></p></td>
  <td width=208 valign=top><p class=MsoNormal><b>Spray<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td width=208 valign=top><p class=MsoNormal>Approved<o:p></o:p></p></td>
  <td width=208 valign=top><p class=MsoNormal>For anesthesia</p><p class=MsoNormal>only<o:p></o:p></p></td>
  <td width=208 valign=top><p class=MsoNormal>For <a href="https://www.fda.gov/">some adults</a><o:p></o:p></p></td>
 </tr>
</table>
<p class=MsoNormal>Behind it.<o:p></o:p></p><!--EndFragment--></body></html>`

test('a table of Word becomes a table of the site, with its heading, between the paragraphs around it', () => {
  const {blocks, notes} = paste(wordTable)
  expect(blocks).toMatchObject([
    {_type: 'block', style: 'normal', children: [{text: 'Before it.'}]},
    {
      _type: 'comparisonTable',
      caption: 'Two ways to have it',
      columns: ['–', 'Infusion', 'Spray'],
      rows: [{_type: 'row', head: 'Approved', cells: ['For anesthesia only', 'For some adults']}],
    },
    {_type: 'block', style: 'normal', children: [{text: 'Behind it.'}]},
  ])
  expect(notes).toEqual(['Links in a table became words. Name the sources of a row in the table’s form.'])
})

test('a table of Google Docs is one too, and that it needs a heading is said', () => {
  const {blocks, notes} = paste(
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="200"/><col width="200"/></colgroup><tbody><tr style="height:0pt"><td style="border:solid #000 1pt;"><p dir="ltr"><span style="font-weight:700;">Effect</span></p></td><td><p dir="ltr"><span style="font-weight:700;">How often</span></p></td></tr><tr><td><p dir="ltr"><span>Nausea</span></p></td><td><p dir="ltr"><span>Common</span></p><ul><li><p>first day</p></li></ul></td></tr><tr><td><p dir="ltr"><span>Fainting</span></p></td><td><br></td></tr></tbody></table></div></b>`,
  )
  expect(blocks).toHaveLength(1)
  expect(blocks?.[0]).toMatchObject({
    _type: 'comparisonTable',
    columns: ['Effect', 'How often'],
    rows: [
      {head: 'Nausea', cells: ['Common first day']},
      {head: 'Fainting', cells: ['–']},
    ],
  })
  expect(blocks?.[0]).not.toHaveProperty('caption')
  expect(notes).toEqual(['A table has no heading yet. Open it, and say what it compares.'])
})

test('cells that cover several keep every row as long as the heads', () => {
  const {blocks} = paste(
    '<table><caption>Visits</caption><tr><th>Week</th><th>Mon</th><th>Thu</th></tr><tr><td rowspan="2">1</td><td colspan="2">Infusion</td></tr><tr><td>Rest</td><td>Call</td></tr></table>',
  )
  expect(blocks?.[0]).toMatchObject({
    caption: 'Visits',
    rows: [
      {head: '1', cells: ['Infusion', '–']},
      {head: '1', cells: ['Rest', 'Call']},
    ],
  })
})

test('a table that does not fit becomes lines, and the note says why', () => {
  const wide = `<table>${'<tr>'.concat('<td>a</td>'.repeat(7), '</tr>').repeat(2)}</table>`
  for (const html of [wide, '<table><tr><td>Dose</td><td>Effect</td></tr></table>']) {
    const {blocks, html: clean, notes} = paste(html)
    expect(blocks).toBeUndefined()
    expect(clean).not.toContain('<t')
    expect(notes).toEqual([expect.stringMatching(/lines of text: a table here has two to six columns/)])
  }
})

test('what stands beside a table keeps its headings, lists, marks and links', () => {
  const {blocks} = paste(
    '<h2>Risks</h2><p>Do <b>not</b> <a href="https://www.fda.gov/">drive</a>.</p><ul><li>One<ul><li>Two</li></ul></li></ul><blockquote>Said</blockquote><table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>',
  )
  expect(blocks).toMatchObject([
    {style: 'h2', children: [{text: 'Risks'}]},
    {
      style: 'normal',
      markDefs: [{_type: 'link', href: 'https://www.fda.gov/'}],
      children: [{text: 'Do '}, {text: 'not', marks: ['strong']}, {text: ' '}, {text: 'drive'}, {text: '.'}],
    },
    {listItem: 'bullet', level: 1, children: [{text: 'One'}]},
    {listItem: 'bullet', level: 2, children: [{text: 'Two'}]},
    {style: 'normal', children: [{text: 'Said'}]},
    {_type: 'comparisonTable'},
  ])
})

test('without a table the editor reads the text itself', () => {
  expect(paste('<p>Words</p>').blocks).toBeUndefined()
})
