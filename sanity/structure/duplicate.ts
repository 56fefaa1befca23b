import type {DocumentActionComponent, SanityDocumentLike} from 'sanity'
import {dayIn} from '../days.ts'
import {isDocumentType, isPageType} from '../document-types.ts'

const LONGEST_SLUG = 96

/** A copy must not stand at the address of its original, nor say that a clinician has read it. */
export function copyWithNewAddress(
  document: SanityDocumentLike,
  suffix: string = fourLetters(),
): SanityDocumentLike {
  const {
    slug,
    title,
    medicallyReviewedBy: _reviewer,
    lastReviewed: _day,
    reviewedWords: _words,
    reviewChecked: _checked,
    ...rest
  } = document
  const ending = `-copy-${suffix}`
  const current =
    typeof slug === 'object' && slug !== null && 'current' in slug && typeof slug.current === 'string'
      ? slug.current
      : undefined
  return {
    ...rest,
    ...(typeof title === 'string' && {title: `Copy of ${title}`}),
    ...(current && {
      slug: {
        _type: 'slug',
        current: `${current.slice(0, LONGEST_SLUG - ending.length).replace(/-+$/, '')}${ending}`,
      },
    }),
    publishedAt: dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone),
  }
}

/** Sanity's own action takes a function that changes the copy, but has no setting for it. */
export function duplicateWithNewAddress(
  actions: DocumentActionComponent[],
  schemaType: string,
): DocumentActionComponent[] {
  if (!isDocumentType(schemaType) || !isPageType(schemaType)) return actions
  return actions.map((action) => {
    if (action.action !== 'duplicate') return action
    const duplicate: DocumentActionComponent = (props) => {
      const withMap = {...props, mapDocument: (document: SanityDocumentLike) => copyWithNewAddress(document)}
      return action(withMap)
    }
    duplicate.action = 'duplicate'
    duplicate.displayName = 'DuplicateWithNewAddress'
    return duplicate
  })
}

function fourLetters(): string {
  return crypto.randomUUID().slice(0, 4)
}
