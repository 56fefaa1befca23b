import type {LoadRow, PageRow} from '../pages.ts'

type Bar = {label: string; value: number; text: string; isOurs: boolean}

const WIDTH = 760
const LABEL = 300
const ROW = 26

/** The figures of the last run as a picture that shows in light and dark. */
export function drawResults(pages: PageRow[], load: LoadRow[]): string {
  const compared = pages.slice(0, 4)
  const isOurs = (name: string) => name.startsWith('our ')
  const panels = [
    panel('Kilobytes on a first visit, images not counted', compared, ({name, bytes}) => {
      const total = bytes.html + bytes.css + bytes.js + bytes.font + bytes.other
      return {label: name, value: total, text: (total / 1000).toFixed(1), isOurs: isOurs(name)}
    }),
    panel('Seconds to the largest paint, Lighthouse mobile', compared, ({name, scores}) => ({
      label: name,
      value: scores.largestPaint,
      text: (scores.largestPaint / 1000).toFixed(2),
      isOurs: isOurs(name),
    })),
    panel('Requests a second, 50 connections', load, ({name, brotli, gzip, plain}) => {
      const value = brotli ?? gzip ?? plain ?? 0
      return {label: name, value, text: Math.round(value).toLocaleString('en'), isOurs: isOurs(name)}
    }),
  ]
  let top = 8
  const drawn = panels.map(({title, bars}) => {
    const picture = drawPanel(title, bars, top)
    top += bars.length * ROW + 56
    return picture
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="Benchmark results">
<style>
text { font: 14px system-ui, sans-serif; fill: #26221c }
.title { font-weight: 600 }
rect { fill: #b9b2a6 }
.ours { fill: #2f6f62 }
@media (prefers-color-scheme: dark) { text { fill: #ece7df } rect { fill: #6d675d } .ours { fill: #63b3a2 } }
</style>
${drawn.join('\n')}
</svg>
`
}

function panel<Row>(title: string, rows: Row[], toBar: (row: Row) => Bar) {
  return {title, bars: rows.map(toBar)}
}

function drawPanel(title: string, bars: Bar[], top: number): string {
  const most = Math.max(...bars.map(({value}) => value))
  const room = WIDTH - LABEL - 90
  const rows = bars.map(({label, value, text, isOurs}, at) => {
    const y = top + 34 + at * ROW
    const width = Math.max(2, (value / most) * room)
    return [
      `<text x="${LABEL - 10}" y="${y + 14}" text-anchor="end">${label}</text>`,
      `<rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="18" rx="2"${isOurs ? ' class="ours"' : ''}/>`,
      `<text x="${(LABEL + width + 8).toFixed(1)}" y="${y + 14}">${text}</text>`,
    ].join('\n')
  })
  return [`<text class="title" x="8" y="${top + 18}">${title}</text>`, ...rows].join('\n')
}
