/** What staff call a document, whatever its type: it may come from an import, or be half written. */
export function nameOf({
  title,
  question,
  name,
  term,
  clinicName,
  label,
  from,
}: Record<string, unknown>): string {
  const found = [title, question, name, term, clinicName, label, from].find(
    (text) => typeof text === 'string' && text.trim() !== '',
  )
  return typeof found === 'string' ? found : 'Without a title'
}
