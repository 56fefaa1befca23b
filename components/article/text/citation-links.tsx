import styles from './citation-links.module.css'
import {referenceAnchor} from './number-citations'
import type {CitationNumbers} from './text-block'

/** The numbers behind words, each leading to its source in the list of references. */
export function CitationLinks({value}: {value: CitationNumbers | undefined}) {
  if (!value) return null
  return (
    <sup className={styles.citations}>
      {value.uses.map(({number, anchor}) => (
        <a key={number} id={anchor} href={`#${referenceAnchor(number)}`} aria-label={`Reference ${number}`}>
          {number}
        </a>
      ))}
    </sup>
  )
}
