import {PortableText, type PortableTextComponents} from '@portabletext/react'
import type {ReactNode} from 'react'
import {DoAndDont, FaqNote, KeyNumber, StepList} from '@/components/blocks/blocks'
import {ComparisonTable} from '@/components/blocks/comparison-table'
import {EvidenceChart} from '@/components/evidence/evidence-chart'
import {Band} from '@/components/layout/band'
import {Callout, type CalloutTone} from '@/components/ui/callout'
import {ArticleFigure} from './article-figure'
import {directionOf} from './direction'
import type {Heading} from './list-headings'
import type {NumberedBody, NumberedCallout} from './number-citations'
import {SimpleText} from './simple-text'
import type {ArticleCallout} from './text-block'
import {directionOfBlock, textComponents} from './text-components'

/**
 * The text of an article, its headings with the ids that the contents list links to. Its parts have no names of their own: a
 * screen reader would list every heading a second time among the landmarks.
 */
export function ArticleText({body, headings}: {body: NumberedBody; headings: readonly Heading[]}) {
  const ids = new Map(headings.map(({key, id}) => [key, id]))
  const below = articleComponents(ids, 3)
  const above = articleComponents(ids, 2)
  return splitAtHeadings(body).map((part) => (
    <Band hasMargin key={part[0]?._key} as={isMainHeading(part[0]) ? 'section' : 'div'}>
      <PortableText
        value={part}
        components={isMainHeading(part[0]) ? below : above}
        onMissingComponent={false}
      />
    </Band>
  ))
}

/** Each main heading with what stands under it; what stands above the first one is a part of its own. */
function splitAtHeadings(body: NumberedBody): NumberedBody[] {
  const parts: NumberedBody[] = []
  for (const block of body) {
    const last = parts.at(-1)
    if (last && !isMainHeading(block)) last.push(block)
    else parts.push([block])
  }
  return parts
}

function isMainHeading(block: NumberedBody[number] | undefined): boolean {
  return block?._type === 'block' && block.style === 'h2' && !block.listItem
}

/** @param boxLevel - of the heading of a box: no level may be skipped above the first main heading */
function articleComponents(ids: ReadonlyMap<string, string>, boxLevel: 2 | 3): PortableTextComponents {
  const heading =
    (Level: 'h2' | 'h3' | 'h4') =>
    ({value, children}: {value: {_key?: string}; children?: ReactNode}) => (
      <Level id={ids.get(value._key ?? '')} dir={directionOfBlock(value)}>
        {children}
      </Level>
    )
  return {
    ...textComponents,
    block: {...textComponents.block, h2: heading('h2'), h3: heading('h3'), h4: heading('h4')},
    types: {
      ...textComponents.types,
      figure: ArticleFigure,
      callout: ({value}: {value: NumberedCallout}) => <ArticleBox value={value} level={boxLevel} />,
      evidenceChart: EvidenceChart,
      keyNumber: KeyNumber,
      comparisonTable: ComparisonTable,
      stepList: StepList,
      doAndDont: DoAndDont,
      faqReference: FaqNote,
    },
  }
}

const tones: Record<NonNullable<ArticleCallout['tone']>, CalloutTone> = {
  info: 'info',
  warning: 'warning',
  emergency: 'care',
}

function ArticleBox({value, level}: {value: NumberedCallout; level: 2 | 3}) {
  return (
    <Callout
      tone={tones[value.tone ?? 'info'] ?? 'info'}
      title={value.title}
      level={level}
      dir={directionOf(value.title)}
    >
      <SimpleText value={value.text} />
    </Callout>
  )
}
