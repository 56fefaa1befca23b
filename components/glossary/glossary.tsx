import {directionOf} from '@/components/article/text/direction'
import {placeId} from '@/sanity/document-types'
import type {GlossaryQueryResult} from '@/sanity/types.generated'
import styles from './glossary.module.css'

/** Words with their meanings, each with an address of its own. */
export function Glossary({terms}: {terms: GlossaryQueryResult}) {
  return (
    <dl className={styles.terms}>
      {terms.map(({_id, term, alsoCalled, meaning}) => (
        <div key={_id} id={placeId('glossaryTerm', _id)}>
          <dt dir={directionOf(term)}>
            <dfn>{term}</dfn>
            {alsoCalled.length > 0 && ` (${alsoCalled.join(', ')})`}
          </dt>
          <dd dir={directionOf(meaning)}>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
