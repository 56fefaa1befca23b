import {type ClipboardEvent, type CSSProperties, useState} from 'react'
import type {InputProps, OnPasteFn} from 'sanity'
import {blocksOfHtml} from './blocks-of-html.ts'
import {cleanHtml} from './clean-html.ts'

/** The pastes that this very component has sent on, which must not be caught again. */
const cleaned = new WeakSet<Event>()

/**
 * Cleans what is pasted before Sanity's editor reads it, and says what was left out. The editor turns elements into
 * its own form better than anything written here, so it is given the same event with less in it.
 */
export function CleanPaste(props: InputProps) {
  const mayHoldTables = props.schemaType.name === 'articleBody'
  const [notes, setNotes] = useState<readonly string[]>([])

  function onPasteCapture(event: ClipboardEvent<HTMLDivElement>) {
    const {nativeEvent, target} = event
    const {clipboardData} = event
    if (cleaned.has(nativeEvent) || !(target instanceof HTMLElement) || !target.isContentEditable) return
    // Text from this editor is exact already.
    if (clipboardData.types.includes('application/x-portable-text')) return
    const html = clipboardData.getData('text/html')
    if (html === '') return
    const clean = cleanHtml(html, {mayHoldTables})
    const data = new DataTransfer()
    data.setData('text/html', clean.html)
    data.setData('text/plain', clipboardData.getData('text/plain'))
    const again = new window.ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})
    cleaned.add(again)
    event.preventDefault()
    event.stopPropagation()
    setNotes(clean.notes)
    target.dispatchEvent(again)
  }

  return (
    <div onPasteCapture={onPasteCapture}>
      {props.renderDefault(mayHoldTables ? {...props, onPaste: pasteTables} : props)}
      <div role="status" data-testid="paste-notes">
        {notes.length > 0 && (
          <div style={noteStyle}>
            Pasted, but not all as it was:
            <ul style={listStyle}>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  )
}

/** Receives the forwarded event. */
const pasteTables: OnPasteFn = ({event}) => {
  const blocks = blocksOfHtml(event.clipboardData.getData('text/html'))
  return blocks && {insert: blocks}
}

const noteStyle: CSSProperties = {
  marginTop: '0.5rem',
  padding: '0.75rem 1rem',
  borderRadius: '0.25rem',
  background: '#fdf3d3',
  color: '#533f04',
  font: '0.8125rem/1.5 system-ui, sans-serif',
}

const listStyle: CSSProperties = {margin: '0.25rem 0 0', paddingInlineStart: '1.25rem'}
