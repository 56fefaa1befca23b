/**
 * Asked for when somebody begins to fill in the form; see `lib/consultation/spam/`. Returns undefined if the site gave
 * none: a request without a token is received too.
 */
export async function askForToken(): Promise<string | undefined> {
  const response = await fetch('/api/consultation/token', {cache: 'no-store'})
  const {token} = Object(await response.json())
  return token ? String(token) : undefined
}
