// Plain JavaScript, because an older Node stops at the first TypeScript file with an error that explains nothing.
if (!process.features.typescript || Number.parseInt(process.versions.node, 10) < 24) {
  console.error(`
Node 24 is needed, and this is ${process.version}. Run "npm ci" again: it brings Node 24 along,
unless npm is told to run no scripts. Then allow them: npm ci --ignore-scripts=false
`)
  process.exit(1)
}
