import {type ObjectInputProps, useWorkspace} from 'sanity'
import {isDocumentType, isPageType} from '../../document-types.ts'
import {SharePreview} from './share-preview.tsx'
import {sharedWords} from './shared-document.ts'

/** Above the form of a document that has a page. */
export function SharePreviewInput(props: ObjectInputProps) {
  // The Studio has the name of the clinic for its own.
  const {title: clinicName = ''} = useWorkspace()
  const type = props.schemaType.name
  return (
    <>
      {isDocumentType(type) && isPageType(type) && (
        <SharePreview
          {...sharedWords(type, props.value ?? {})}
          clinicName={clinicName}
          host={window.location.host}
        />
      )}
      {props.renderDefault(props)}
    </>
  )
}
