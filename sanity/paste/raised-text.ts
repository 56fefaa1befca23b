const raised: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][at] ?? sign]),
)
const lowered: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][at] ?? sign]),
)

/** Small figures of their own: 10² must not become 102. Words, like the "th" of "4th", stay as they are. */
export function raisedText(text: string, place: 'sup' | 'sub'): {text: string; isChanged: boolean} {
  const signs = place === 'sup' ? raised : lowered
  const letters = [...text]
  const hasDigit = letters.some((letter) => /\d/.test(letter))
  if (!hasDigit || !letters.every((letter) => signs[letter] || /[\s,[\]]/.test(letter))) {
    return {text, isChanged: false}
  }
  return {text: letters.map((letter) => signs[letter] ?? letter).join(''), isChanged: true}
}
