import {Body} from '@react-email/body'
import {Container} from '@react-email/container'
import {Head} from '@react-email/head'
import {Html} from '@react-email/html'
import {Preview} from '@react-email/preview'
import {Section} from '@react-email/section'
import {createElement as h, type ReactNode} from 'react'
import {darkStyleSheet, styles} from './mail-style.ts'

type Props = {
  title: string
  /** Mail programs show it beside the subject, on locked screens too: it must hold nothing that was typed. */
  preheader: string
  children?: ReactNode
}

/**
 * One column, so that it reads well on a telephone. No picture, font or address is loaded from anywhere: nobody learns
 * that the message was opened.
 */
export function MailFrame({title, preheader, children}: Props) {
  return h(
    Html,
    {lang: 'en'},
    h(
      Head,
      null,
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {name: 'color-scheme', content: 'light dark'}),
      h('meta', {name: 'supported-color-schemes', content: 'light dark'}),
      h('title', null, title),
      h('style', null, darkStyleSheet),
    ),
    h(
      Body,
      {className: 'paper', style: styles.paper},
      h(Preview, null, preheader),
      h(
        Container,
        {className: 'card', style: styles.card},
        h(
          Section,
          null,
          // Mail programs in a browser drop what stands outside of the body, the language with it.
          h(
            'div',
            {role: 'article', 'aria-label': title, lang: 'en', dir: 'ltr', style: styles.inside},
            children,
          ),
        ),
      ),
    ),
  )
}
