/** JSON that is written already: the same to the byte, as often as it is sent. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** Writes the body down, where it is not a form. */
export function written(body: unknown): FormData | JsonText | undefined {
  return body === undefined || body instanceof FormData || body instanceof JsonText
    ? body
    : new JsonText(JSON.stringify(body));
}
