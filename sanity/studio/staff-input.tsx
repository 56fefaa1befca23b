import {type InputProps, isObjectInputProps, type SchemaType} from 'sanity'
import {CleanPaste} from '../paste/clean-paste.tsx'
import {PictureInput} from '../upload/picture-input.tsx'
import {SharePreviewInput} from './sharing/share-preview-input.tsx'

const texts = new Set(['articleBody', 'simpleText'])

/** Around each field of the Studio: texts and pictures are looked at before they are taken over, pages as others see them. */
export function StaffInput(props: InputProps) {
  if (texts.has(props.schemaType.name)) return <CleanPaste {...props} />
  if (props.path.length === 0 && isObjectInputProps(props)) return <SharePreviewInput {...props} />
  if (isPicture(props.schemaType) && isObjectInputProps(props)) return <PictureInput {...props} />
  return props.renderDefault(props)
}

/** A field of a type of ours is a type of its own, made of ours, which is made of Sanity's. */
function isPicture(type: SchemaType): boolean {
  return type.name === 'image' || (type.type ? isPicture(type.type) : false)
}
