type PlainPage = {title: string; heading: string /** HTML. */; content: string}

/**
 * A page for when not even the frame of the site can be rendered: always with the numbers to call. No style sheet: their
 * names are known to Next alone.
 */
export function plainPage({title, heading, content}: PlainPage): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body>
<main>
<h1>${heading}</h1>
${content}
<h2>If you need help now</h2>
<p>In danger, or with a medical emergency, <a href="tel:911">call 911</a>.</p>
<p>988 Suicide &amp; Crisis Lifeline, free and open day and night: <a href="tel:988">call 988</a> or
<a href="sms:988">text 988</a>.</p>
</main>
</body>
</html>
`
}
