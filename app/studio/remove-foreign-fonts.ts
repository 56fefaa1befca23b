/**
 * The Studio's style sheet takes its font from a server of Sanity. On a local lake the browser asks no other host, so
 * the rule goes before the first text is drawn, and the system's font stands in. Delete when Sanity bundles its font.
 */
export function removeForeignFonts(sheets: Iterable<CSSStyleSheet>, ownOrigin: string): void {
  for (const sheet of sheets) {
    const isOwn = sheet.href === null || new URL(sheet.href).origin === ownOrigin
    if (isOwn) removeFrom(sheet, ownOrigin)
  }
}

function removeFrom(group: CSSStyleSheet | CSSGroupingRule, ownOrigin: string): void {
  // Backwards, because each removal moves the rules behind it.
  for (const [index, rule] of [...[...group.cssRules].entries()].reverse()) {
    if (rule instanceof CSSFontFaceRule) {
      if (isForeign(rule, ownOrigin)) group.deleteRule(index)
    } else if (rule instanceof CSSGroupingRule) {
      removeFrom(rule, ownOrigin)
    }
  }
}

function isForeign(rule: CSSFontFaceRule, ownOrigin: string): boolean {
  const addresses = [...rule.style.getPropertyValue('src').matchAll(/https?:\/\/[^"')\s]+/g)]
  return addresses.some(([address]) => new URL(address).origin !== ownOrigin)
}
