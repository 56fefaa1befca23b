import type {NumberedText} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'

/** Always open: a reader who only skims must see what can go wrong. */
export function RiskGroups({groups}: {groups: readonly {_key: string; title: string; text: NumberedText}[]}) {
  return groups.map(({_key, title, text}) => (
    <div key={_key}>
      <h3>{title}</h3>
      <SimpleText value={text} />
    </div>
  ))
}
