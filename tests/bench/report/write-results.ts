import {writeFileSync} from 'node:fs'
import os from 'node:os'
import type {PageResults, PageRow} from '../pages.ts'
import {drawResults} from './draw-results.ts'
import {goals} from './goals.ts'

const FOLDER = 'tests/bench'

/** Writes the table and the picture of this run, in place of the last ones. */
export function writeResults(results: PageResults): void {
  writeFileSync(`${FOLDER}/results.svg`, drawResults(results.pages, results.load))
  writeFileSync(`${FOLDER}/results.md`, toMarkdown(results))
}

function toMarkdown(results: PageResults): string {
  const {pages, load, shares, memory} = results
  const [cpu] = os.cpus()
  const date = new Date().toISOString().slice(0, 10)
  return `# Results

Written by \`npm run bench\` on ${date}: ${os.cpus().length} x ${cpu?.model}, Node ${process.version}. One machine plays server,
network and visitor, and may do other work: compare the rows, not the absolute times with those of another machine.

![The same figures as a chart](results.svg)

## Goals

| Goal | Limit | Measured | |
|---|---|---|---|
${goals(results)
  .map(
    ({name, limit, measured, isMet}) =>
      `| ${name} | ${limit} | ${measured} | ${isMet ? 'met' : '**missed**'} |`,
  )
  .join('\n')}

## Pages

The article page, the same page as plain HTML and in Astro (all three behind the front server of \`nginx.conf\`), and as a
default Next page with \`next/link\` and \`next/image\` (behind an nginx that compresses). Bytes are what Chromium's network log
counts on a first visit, compressed with brotli, in kilobytes of 1,000 bytes. Images are counted apart: the local Content
Lake sends originals. Lighthouse: mobile preset, median of three runs.

| Page | HTML | CSS | JS | fonts | other | **sum** | HTML + CSS, gzip | images | Performance | Accessibility | Best practices | SEO | FCP | **LCP** | TBT |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
${pages.map(pageLine).join('\n')}

## Requests a second

\`wrk\`, 50 connections kept open, the best of six rounds; nginx over TLS, bare Next without.

| Server | brotli | gzip | uncompressed |
|---|---|---|---|
${load.map(({name, brotli, gzip, plain}) => `| ${name} | ${whole(brotli)} | ${whole(gzip)} | ${whole(plain)} |`).join('\n')}

Behind the front server our page reaches ${shares.brotli.toFixed(2)} (brotli) and ${shares.plain.toFixed(2)} (uncompressed) of the static file, the median of
the rounds; the file carries the same security headers.

## Memory after that load

| Process | MB |
|---|---|
${memory.map(({name, megabytes}) => `| ${name} | ${Math.round(megabytes)} |`).join('\n')}
`
}

function pageLine({name, bytes, gzip, scores}: PageRow): string {
  const {html, css, js, font, other, image} = bytes
  const {performance, accessibility, bestPractices, seo, firstPaint, largestPaint, blocked} = scores
  const sizes = [html, css, js, font, other].map(kilobytes)
  const sum = `**${kilobytes(html + css + js + font + other)}**`
  const times = [`${firstPaint} ms`, `**${largestPaint} ms**`, `${blocked} ms`]
  const cells = [
    name,
    ...sizes,
    sum,
    kilobytes(gzip),
    kilobytes(image),
    performance,
    accessibility,
    bestPractices,
    seo,
    ...times,
  ]
  return `| ${cells.join(' | ')} |`
}

function kilobytes(bytes: number): string {
  return bytes === 0 ? '0' : (bytes / 1000).toFixed(1)
}

function whole(value: number | undefined): string {
  return value === undefined ? '' : Math.round(value).toLocaleString('en')
}
