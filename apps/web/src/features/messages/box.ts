const WIDEST = 480;
const HIGHEST = 340;

/** The size at which a picture is drawn: whole, never larger than it is. */
export function boxOf(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
