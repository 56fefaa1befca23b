'use client'

/** The store may be down, or the access log cannot be written: then nothing is shown, and nothing was done. */
export default function DeskError() {
  return (
    <>
      <h1>The desk cannot be shown just now</h1>
      <p>
        The store does not answer, so nothing can be read or written down. Requests of patients are kept all
        the same. Try again in a minute; if it stays so, the person who looks after the website runs npm run
        doctor.
      </p>
      <p>
        <a href="/desk">Try again</a>
      </p>
    </>
  )
}
