import {ThumbsUpIcon} from '@sanity/icons/ThumbsUp'
import {useState} from 'react'
import {type DocumentActionComponent, type DocumentActionProps, useDocumentOperation} from 'sanity'
import {warningsOf} from '../../validation/wording.ts'
import {AcceptDialog, type AcceptedWarning} from './accept-dialog.tsx'

/** A clinician says why a warning does not apply to a sentence. It changes the draft. */
export const acceptWarning: DocumentActionComponent = ({
  id,
  type,
  draft,
  published,
  onComplete,
}: DocumentActionProps) => {
  const [isOpen, setOpen] = useState(false)
  const {patch} = useDocumentOperation(id, type)
  const document = draft ?? published

  function close() {
    setOpen(false)
    onComplete()
  }

  function accept({by, ...accepted}: AcceptedWarning) {
    patch.execute([
      {setIfMissing: {acceptedWarnings: []}},
      {
        insert: {
          after: 'acceptedWarnings[-1]',
          items: [
            {
              _key: crypto.randomUUID(),
              _type: 'acceptedWarning',
              ...accepted,
              by: {_type: 'reference', _ref: by},
            },
          ],
        },
      },
    ])
    close()
  }

  return {
    label: 'Accept a warning',
    icon: ThumbsUpIcon,
    disabled: !document,
    onHandle: () => setOpen(true),
    dialog: isOpen &&
      document && {
        type: 'dialog',
        header: 'Accept a warning',
        onClose: close,
        content: <AcceptDialog warnings={warningsOf(document)} onAccept={accept} />,
      },
  }
}
