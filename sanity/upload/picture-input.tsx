import {type ChangeEvent, type CSSProperties, type DragEvent, useState} from 'react'
import type {ObjectInputProps} from 'sanity'
import {checkPicture} from './check-picture.ts'

/** Events that this component has sent on, which must not be caught again. */
const checked = new WeakSet<Event>()

/**
 * Around the field of a picture: looks at a file before the Studio uploads it, and says what is wrong with it. The
 * Studio itself only says that the upload failed.
 */
export function PictureInput(props: ObjectInputProps) {
  const [problem, setProblem] = useState<string>()

  async function pass(files: FileList, send: (good: DataTransfer) => void): Promise<void> {
    const good = new DataTransfer()
    const results = await Promise.all([...files].map(checkPicture))
    for (const result of results) if ('file' in result) good.items.add(result.file)
    setProblem(results.flatMap((result) => ('problem' in result ? [result.problem] : []))[0])
    if (good.files.length > 0) send(good)
  }

  function onChangeCapture(event: ChangeEvent<HTMLDivElement>) {
    const {nativeEvent} = event
    const input: EventTarget = event.target
    if (checked.has(nativeEvent) || !(input instanceof HTMLInputElement) || !input.files?.length) return
    event.stopPropagation()
    void pass(input.files, (good) => {
      input.files = good.files
      sendAgain(input, new Event('change', {bubbles: true}))
    })
  }

  function onDropCapture(event: DragEvent<HTMLDivElement>) {
    const {nativeEvent, target, dataTransfer} = event
    if (checked.has(nativeEvent) || dataTransfer.files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    void pass(dataTransfer.files, (good) => {
      sendAgain(target, new window.DragEvent('drop', {dataTransfer: good, bubbles: true, cancelable: true}))
    })
  }

  return (
    <div onChangeCapture={onChangeCapture} onDropCapture={onDropCapture}>
      {props.renderDefault(props)}
      <div role="alert">{problem && <div style={problemStyle}>{problem}</div>}</div>
    </div>
  )
}

function sendAgain(target: EventTarget, event: Event): void {
  checked.add(event)
  target.dispatchEvent(event)
}

const problemStyle: CSSProperties = {
  marginTop: '0.5rem',
  padding: '0.75rem 1rem',
  borderRadius: '0.25rem',
  background: '#fde8e8',
  color: '#7a1212',
  font: '0.8125rem/1.5 system-ui, sans-serif',
}
