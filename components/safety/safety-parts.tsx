import type {NumberedText} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import {Section} from '@/components/layout/section'

export type SafetyTexts = {
  risks: NumberedText | null
  whoShouldNot: NumberedText | null
  otherOptions: NumberedText | null
}

const headings: {part: keyof SafetyTexts; id: string; title: string}[] = [
  {part: 'risks', id: 'risks_and_side_effects', title: 'Risks and side effects'},
  {part: 'whoShouldNot', id: 'who_should_not', title: 'Who should not have this'},
  {part: 'otherOptions', id: 'other_options', title: 'Other options'},
]

/** Always open: a reader who only skims must see what can go wrong. */
export function SafetyParts({texts}: {texts: SafetyTexts}) {
  return headings.map(({part, id, title}) => {
    const text = texts[part]
    if (!text?.length) return null
    return (
      <Section key={part} id={id} title={title} hasMargin>
        <SimpleText value={text} />
      </Section>
    )
  })
}
