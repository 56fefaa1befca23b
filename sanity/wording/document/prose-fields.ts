import {placeholderPattern} from '../../validation/placeholder.ts'

/** Fields whose words are a name, a choice or an address. */
const technical =
  /^(?:slug|href|url|doi|pmid|phone|fax|call|email|order|day|days|date|opens|closes|unit|code|colou?r|icon|language|timeZone|city|region|address|category|tone|style|listItem|level|status|kind|type|layout|journal|authors|credentials|licen[cs]e|npi|mimeType|path|originalFilename|extension|crisisPanel|regulatoryStatus|evidence|below|clearness|from|to|version|reviewedWords|reviewChecked|asset|alt\w*Id)$|(?:Url|Id|At|Date|Status|Email|Phone|Number|Slug|Code)$/

/** Whether patients read the text as a sentence. A placeholder is looked at wherever it stands. */
export function isProse(key: string, text: string): boolean {
  if (placeholderPattern.test(text)) return true
  if (technical.test(key)) return false
  // "off-label" and "prominent" are choices; a heading may have one word.
  return /\s/.test(text.trim()) || /^(?:title|text|summary|answer|caption|alt)$|heading/i.test(key)
}
