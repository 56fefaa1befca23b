import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {useState} from 'react'
import {type DocumentActionComponent, type DocumentActionProps, useDocumentOperation} from 'sanity'
import {isDocumentType, isReviewed} from '../../document-types.ts'
import {fingerprintOf} from '../../review/fingerprint.ts'
import {acceptWarning} from './accept-warning.tsx'
import {ReviewDialog, type ReviewGiven} from './review-dialog.tsx'

/**
 * For documents whose words a clinician vouches for. It changes the draft, or the version in the release that is open:
 * publishing it shows the review to patients.
 */
export function withReviewActions(
  actions: DocumentActionComponent[],
  schemaType: string,
): DocumentActionComponent[] {
  return isReviewed(schemaType) ? [...actions, markReviewed, acceptWarning] : actions
}

const markReviewed: DocumentActionComponent = ({
  id,
  type,
  draft,
  published,
  version,
  release,
  onComplete,
}: DocumentActionProps) => {
  const [isOpen, setOpen] = useState(false)
  const {patch} = useDocumentOperation(id, type, release)
  const document = release ? version : (draft ?? published)

  function mark({reviewer, day, checked}: ReviewGiven) {
    if (!document || !isDocumentType(type)) return
    const reviewedWords = fingerprintOf(type, document)
    const review = {
      medicallyReviewedBy: {_type: 'reference', _ref: reviewer},
      lastReviewed: day,
      reviewChecked: checked,
      reviewedWords,
    }
    patch.execute([{set: review}])
    setOpen(false)
    onComplete()
  }

  /** A typing error was put right: the review of then holds for the words of now. */
  function keep() {
    if (document && isDocumentType(type)) {
      patch.execute([{set: {reviewedWords: fingerprintOf(type, document)}}])
    }
    setOpen(false)
    onComplete()
  }

  return {
    label: 'Mark as reviewed',
    icon: CheckmarkCircleIcon,
    disabled: !document,
    onHandle: () => setOpen(true),
    dialog: isOpen &&
      document && {
        type: 'dialog',
        header: 'Medical review',
        onClose: () => {
          setOpen(false)
          onComplete()
        },
        content: <ReviewDialog document={document} onMark={mark} onKeep={keep} />,
      },
  }
}
