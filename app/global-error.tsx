'use client'

import './globals.css'
import './base.css'

/**
 * Takes the place of the root layout when even that fails: no name, no menu, but always the numbers to call. It borrows
 * nothing but the styles, because every page that runs scripts loads it.
 */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="wrap">
          <title>This page cannot be shown right now</title>
          <h1>Sorry, this page cannot be shown right now</h1>
          <p>
            Try again in a few minutes. If you were writing to us, check with us by phone whether it arrived.
          </p>
          <p>
            In danger, <a href="tel:911">call 911</a>. In distress, <a href="tel:988">call 988</a> or{' '}
            <a href="sms:988">text 988</a>.
          </p>
          <p>
            <a href="/get-help-now">More ways to get help now</a>
          </p>
        </main>
      </body>
    </html>
  )
}
