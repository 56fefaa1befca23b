import type {Metadata, Viewport} from 'next'
import localFont from 'next/font/local'
import type {ReactNode} from 'react'
import './globals.css'

// Drawn by the Braille Institute for readers with low vision; one variable file serves every weight.
const text = localFont({
  src: './fonts/atkinson-hyperlegible-next.woff2',
  weight: '200 800',
  variable: '--font-text',
})

export const metadata: Metadata = {
  // Browsers turn any long number into a telephone link otherwise, references included.
  formatDetection: {telephone: false, address: false, email: false, date: false},
}

export const viewport: Viewport = {
  themeColor: [
    {media: '(prefers-color-scheme: light)', color: '#fbf8f3'},
    {media: '(prefers-color-scheme: dark)', color: '#1b1916'},
  ],
}

export default function RootLayout({children}: {children: ReactNode}) {
  return (
    <html lang="en" className={text.variable}>
      <body>{children}</body>
    </html>
  )
}
