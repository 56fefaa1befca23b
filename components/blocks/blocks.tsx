import {CitationLinks} from '@/components/article/text/citation-links'
import {directionOf} from '@/components/article/text/direction'
import type {Numbered} from '@/components/article/text/text-block'
import {PlaceholderText} from '@/components/clinic/placeholder-text'
import {FaqList} from '@/components/faq/faq-list'
import styles from './blocks.module.css'

/** One figure to remember, with what it counts. */
export function KeyNumber({value: {number, text, cited}}: {value: Numbered<'keyNumber'>}) {
  return (
    <p className={styles.number} dir={directionOf(text)}>
      <b>{number}</b> {text}
      <CitationLinks value={cited} />
    </p>
  )
}

export function StepList({value: {steps = [], cited}}: {value: Numbered<'stepList'>}) {
  return (
    <ol>
      {steps.map(({_key, title, text}, index) => (
        <li key={_key ?? title} dir={directionOf(title, text)}>
          <b>{title}</b>
          <br />
          <PlaceholderText>{text}</PlaceholderText>
          {index === steps.length - 1 && <CitationLinks value={cited} />}
        </li>
      ))}
    </ol>
  )
}

/** Told apart by words and by shape, not by colour. */
export function DoAndDont({value: {dos = [], donts = [], cited}}: {value: Numbered<'doAndDont'>}) {
  return (
    <div className={styles.pair}>
      {[
        {title: 'Do', lines: dos, className: styles.dos},
        {title: 'Do not', lines: donts, className: styles.donts},
      ].map(({title, lines, className}) => (
        <div key={title} className={className}>
          <p>
            <b>{title}</b>
            <CitationLinks value={title === 'Do not' ? cited : undefined} />
          </p>
          <ul>
            {lines.map((line) => (
              <li key={line} dir={directionOf(line)}>
                <PlaceholderText>{line}</PlaceholderText>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

/** A question that is not published leaves no trace. */
export function FaqNote({value}: {value: Numbered<'faqReference'>}) {
  const shown = 'shown' in value ? value.shown : null
  if (!shown) return null
  const {_id, question, slug, shortAnswer} = shown
  return <FaqList faqs={[{_id, question: question ?? '', slug, shortAnswer: shortAnswer ?? ''}]} />
}
