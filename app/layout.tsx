import type {Metadata, Viewport} from 'next'
import localFont from 'next/font/local'
import type {ReactNode} from 'react'
import './globals.css'
import './base.css'

// Drawn by the Braille Institute for readers with low vision; one variable file serves every weight.
const text = localFont({
  src: './fonts/atkinson-hyperlegible-next.woff2',
  weight: '200 800',
  variable: '--font-text',
})

// For headings: English and Spanish letters of one weight, cut from the variable font. The other Latin letters are a
// file of their own, which a browser asks for only when a heading holds one. Its range names some letters of the first file
// too, which come from there: to leave them out would cost each page 90 bytes.
const heading = localFont({src: './fonts/newsreader.woff2', weight: '480', variable: '--font-heading'})
const headingMore = localFont({
  src: './fonts/newsreader-more.woff2',
  weight: '480',
  variable: '--font-heading-more',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+AA, U+BA, U+C0-17F, U+218-21B, U+1E9E',
    },
  ],
})

export const metadata: Metadata = {
  // Browsers turn any long number into a telephone link otherwise, references included.
  formatDetection: {telephone: false, address: false, email: false, date: false},
}

export const viewport: Viewport = {
  themeColor: [
    {media: '(prefers-color-scheme: light)', color: '#f7e7d4'},
    {media: '(prefers-color-scheme: dark)', color: '#102622'},
  ],
}

export default function RootLayout({children}: {children: ReactNode}) {
  return (
    <html lang="en" className={[text, heading, headingMore].map(({variable}) => variable).join(' ')}>
      <body>{children}</body>
    </html>
  )
}
