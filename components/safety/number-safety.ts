import type {CitationNumberer} from '@/components/article/text/number-citations'
import type {Treatment} from '@/lib/content/content-types'

export type Safety = Pick<
  Treatment,
  'disclosures' | 'risks' | 'whoShouldNot' | 'otherOptions' | 'crisisPanel'
>

/** The statements of a page, numbered. Call it before the text is: the page prints them first. */
export function numberStatements(numberer: CitationNumberer, {disclosures = []}: Partial<Safety>) {
  return disclosures.flatMap((found) =>
    found ? [{_id: found._id, checkedOn: found.checkedOn, text: numberer.text(found.statement)}] : [],
  )
}

/** The other parts, numbered. Call it after the text is. */
export function numberSafety(
  numberer: CitationNumberer,
  {risks, whoShouldNot, otherOptions}: Partial<Safety>,
) {
  return {
    risks: risks ? numberer.text(risks) : null,
    whoShouldNot: whoShouldNot ? numberer.text(whoShouldNot) : null,
    otherOptions: otherOptions ? numberer.text(otherOptions) : null,
  }
}
