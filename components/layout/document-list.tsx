import type {ReactNode} from 'react'
import {directionOf} from '@/components/article/text/direction'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {type DocumentType, documentPath} from '@/sanity/document-types'
import styles from './document-list.module.css'

type ListedDocument = {_id: string; title: string; slug?: string | null; summary: string}

type Props = {
  type: DocumentType
  documents: readonly ListedDocument[]
  level?: 2 | 3
  /** Printed below the summary. */
  note?: (document: ListedDocument) => ReactNode
}

/** A few documents in short, each leading to its page, or to its place on the list of all. */
export function DocumentList({type, documents, level = 3, note}: Props) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.list}>
      {documents.map((document) => {
        const {_id, title, slug, summary} = document
        const href = documentPath(type, {_id, slug})
        return (
          <div key={_id}>
            <Heading className={styles.title} dir={directionOf(title)}>
              {href ? <a href={href}>{title}</a> : title}
            </Heading>
            <p dir={directionOf(summary)}>
              <PlaceholderText>{summary}</PlaceholderText>
            </p>
            {note && <p>{note(document)}</p>}
          </div>
        )
      })}
    </div>
  )
}
