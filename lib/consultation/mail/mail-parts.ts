import {Heading} from '@react-email/heading'
import {Link} from '@react-email/link'
import {Text} from '@react-email/text'
import {Fragment, createElement as h, type ReactNode} from 'react'
import {styles} from './mail-style.ts'

type Props = {children?: ReactNode}

/** The first line: what to do, or what happened. */
export function Title({children}: Props) {
  return h(Heading, {as: 'h1', className: 'ink', style: styles.title}, children)
}

export function Part({children}: Props) {
  return h(Heading, {as: 'h2', className: 'ink ruled', style: styles.part}, children)
}

export function Paragraph({children}: Props) {
  return h(Text, {className: 'ink', style: styles.text}, children)
}

/** One of several lines that belong together. */
export function Line({children}: Props) {
  return h(Text, {className: 'line ink', style: {...styles.text, marginBottom: '4px'}}, children)
}

/** A line that must be there, and is seldom read. */
export function Quiet({children}: Props) {
  return h(Text, {className: 'line quiet', style: styles.quiet}, children)
}

export function Steps({steps}: {steps: ReactNode[]}) {
  return h('ol', {className: 'ink', style: styles.list}, ...steps.map(toItem))
}

export function Bullets({items}: {items: ReactNode[]}) {
  return h('ul', {className: 'ink', style: styles.list}, ...items.map(toItem))
}

function toItem(item: ReactNode) {
  return h('li', {style: styles.item}, item)
}

/** Keeps a reference or a number on one line. */
export function Unbroken({children}: Props) {
  return h('strong', {style: styles.unbroken}, children)
}

const REFERENCE = /([0-9A-Z]{4}-[0-9A-Z]{4})/

/** Our own text, with each reference kept on one line. */
export function WithReferences({text}: {text: string}) {
  const parts = text.split(REFERENCE).map((part, at) => (at % 2 === 1 ? h(Unbroken, null, part) : part))
  return h(Fragment, null, ...parts)
}

/** A command to type at the website's machine. */
export function Command({children}: Props) {
  return h('code', {style: styles.code}, children)
}

export function SafeLink({href, children}: Props & {href: string}) {
  return h(Link, {href, className: 'link', style: styles.link}, children)
}
