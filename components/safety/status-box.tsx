import {Day} from '@/components/article/text/day'
import type {NumberedText} from '@/components/article/text/number-citations'
import {SimpleText} from '@/components/article/text/simple-text'
import {Callout} from '@/components/ui/callout'

type Statement = {_id: string; checkedOn: string | null; text: NumberedText}

/** What the FDA has and has not approved: near the top of every page about a medicine. */
export function StatusBox({statements}: {statements: readonly Statement[]}) {
  if (statements.length === 0) return null
  return (
    <Callout title="What the FDA says" level={2}>
      {statements.map(({_id, checkedOn, text}) => (
        <div key={_id}>
          <SimpleText value={text} />
          {checkedOn && (
            <p>
              Checked on <Day date={checkedOn} />.
            </p>
          )}
        </div>
      ))}
    </Callout>
  )
}
