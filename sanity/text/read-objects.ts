import {readReferences} from './read-spans.ts'
import {isRecord, type ReadFields} from './text-parts.ts'
import {lineOf, type TextReader} from './text-reader.ts'
import {isVisible} from './visible-text.ts'

type Fields = Record<string, unknown>
/** What the page prints, or the problem that keeps it from that, or undefined for a block that is still empty. */
type Read = ReadFields | string | undefined

const readers: Readonly<Record<string, (fields: Fields, reader: TextReader) => Read>> = {
  evidenceChart,
  keyNumber,
  comparisonTable,
  stepList,
  doAndDont,
  faqReference,
}

/** Reads a block other than words, boxes and pictures. Half a figure may say the opposite: it is whole or a problem. */
export function objectReader(type: unknown): ((fields: Fields, reader: TextReader) => Read) | undefined {
  return typeof type === 'string' && Object.hasOwn(readers, type) ? readers[type] : undefined
}

function evidenceChart(fields: Fields, reader: TextReader): Read {
  const line = linesOf(fields, 'a result of a trial', reader)
  const [title, setting, meaning, limits] = [line('title'), line('setting'), line('meaning'), line('limits')]
  const {people, clearness, difference} = fields
  const citations = readReferences(fields.citations, reader) ?? []
  const arms = listOf(fields.arms).map((arm) => ({
    name: lineOf(arm.name, 'the name of a group', reader),
    percent: numberOf(arm.percent),
  }))
  if (!title || !setting || !meaning) return 'a result of a trial lacks its words'
  if (!limits) return 'a result of a trial does not say what it cannot tell'
  if (citations.length === 0) return 'a result of a trial has no source'
  if (numberOf(people) === undefined) return 'a result of a trial does not say how many people it had'
  if (
    arms.length !== 2 ||
    arms.some(({name, percent = 0}) => !isVisible(name) || percent < 0 || percent > 100)
  )
    return 'a result of a trial does not have two groups'
  const range = difference === null || difference === undefined ? undefined : rangeOf(difference, reader)
  if (range === null) return 'the difference in a result of a trial is not whole'
  return {
    _type: 'evidenceChart',
    ...{title, setting, people, meaning, arms, limits, citations},
    clearness: clearness === 'clear' || clearness === 'chance' ? clearness : 'unknown',
    ...(range && {difference: range}),
  }
}

function rangeOf(difference: unknown, reader: TextReader): Fields | null {
  if (!isRecord(difference)) return null
  const line = linesOf(difference, 'a difference', reader)
  const words = {text: line('text'), unit: line('unit'), lowEnd: line('lowEnd'), highEnd: line('highEnd')}
  const figures = [difference.low, difference.middle, difference.high].map(numberOf)
  const [low, middle, high] = figures
  if (!Object.values(words).every(isVisible)) return null
  if (low === undefined || middle === undefined || high === undefined || low > middle || middle > high)
    return null
  return {...words, low, middle, high}
}

function keyNumber(fields: Fields, reader: TextReader): Read {
  const line = linesOf(fields, 'a key number', reader)
  const [number, text] = [line('number'), line('text')]
  const citations = readReferences(fields.citations, reader) ?? []
  if (!number && !text) return undefined
  if (!number || !text) return 'a key number does not say what it counts'
  if (citations.length === 0) return 'a key number has no source'
  return {_type: 'keyNumber', number, text, citations}
}

function comparisonTable(fields: Fields, reader: TextReader): Read {
  const caption = lineOf(fields.caption, 'the heading of a table', reader)
  const columns = textsOf(fields.columns, 'the head of a column', reader)
  const rows = listOf(fields.rows).flatMap((row) => {
    if (!reader.takePart()) return []
    const citations = readReferences(row.citations, reader)
    return [
      {
        head: lineOf(row.head, 'the name of a row', reader) ?? '',
        cells: textsOf(row.cells, 'a cell of a table', reader),
        ...(citations && {citations}),
      },
    ]
  })
  if (rows.length === 0 && columns.length === 0) return undefined
  if (!isVisible(caption)) return 'a table has no heading'
  if (rows.some(({head, cells}) => !isVisible(head) || cells.length !== columns.length - 1))
    return 'a row of a table does not fit its columns'
  return {_type: 'comparisonTable', caption, columns, rows}
}

function stepList(fields: Fields, reader: TextReader): Read {
  const steps = listOf(fields.steps).map((step) => ({
    title: lineOf(step.title, 'the heading of a step', reader) ?? '',
    text: lineOf(step.text, 'the text of a step', reader) ?? '',
  }))
  if (steps.length === 0) return undefined
  // To leave a step out would change what the others say.
  if (steps.some(({title, text}) => !isVisible(title) || !isVisible(text))) return 'a step has no words'
  return {_type: 'stepList', steps, ...cited(fields, reader)}
}

function doAndDont(fields: Fields, reader: TextReader): Read {
  const [dos, donts] = [fields.dos, fields.donts].map((list) => textsOf(list, 'a line of a list', reader))
  if (!dos?.length && !donts?.length) return undefined
  if (!dos?.length || !donts?.length) return 'one of the lists of what to do and not to do is missing'
  return {_type: 'doAndDont', dos, donts, ...cited(fields, reader)}
}

/** `shown` comes with the answer of the query alone. A question that is not published is left out. */
function faqReference({faq, shown}: Fields, reader: TextReader): Read {
  if (!isRecord(shown)) return isRecord(faq) ? {_type: 'faqReference', faq, shown: null} : undefined
  const question = lineOf(shown.question, 'a question', reader)
  if (!isVisible(question)) return undefined
  const shortAnswer = lineOf(shown.shortAnswer, 'an answer', reader) ?? ''
  const slug = typeof shown.slug === 'string' ? shown.slug : null
  return {_type: 'faqReference', faq, shown: {...shown, question, shortAnswer, slug}}
}

function cited(fields: Fields, reader: TextReader): {citations?: {_ref: string}[]} {
  const citations = readReferences(fields.citations, reader)
  return citations ? {citations} : {}
}

function linesOf(fields: Fields, what: string, reader: TextReader): (name: string) => string | undefined {
  return (name) => {
    const text = lineOf(fields[name], `a part of ${what}`, reader)
    return isVisible(text) ? text : undefined
  }
}

/** The texts of a list that have words. */
function textsOf(value: unknown, name: string, reader: TextReader): string[] {
  const list: unknown[] = Array.isArray(value) ? value : []
  return list.map((text) => lineOf(text, name, reader)).filter((text) => isVisible(text))
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
