/** A form as browsers write it, with the header that goes with it. */
export async function multipart(fields: Record<string, string>): Promise<{type: string; body: Buffer}> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const encoded = new Response(form)
  return {
    type: encoded.headers.get('content-type') ?? '',
    body: Buffer.from(await encoded.arrayBuffer()),
  }
}
