const EMOJI =
  /^(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}\uFE0F?)*|\p{Regional_Indicator}{2}|\s)+$/u;
const MOST = 80;

/** A message of nothing but a few emoji is drawn large. */
export function isOnlyEmoji(text: string): boolean {
  return text.length <= MOST && text.trim() !== "" && EMOJI.test(text);
}
