/** A hue for an id: neighbours in time land far apart (the golden angle). */
export function hueOf(id: string): number {
  const low = Number(BigInt(id === "" ? "0" : id) % 65_521n);
  const mixed = Math.imul(low ^ (low >>> 7), 2_654_435_761) >>> 0;
  return Math.round((mixed / 4_294_967_296) * 360);
}

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The first sign of a name, whatever it is made of. */
export function initialOf(name: string): string {
  const [first] = letters.segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? "?";
}

/** Two letters for a server: "Garden Club" is Ga, as people say it. */
export function shortName(name: string): string {
  return [...letters.segment(name.trim())]
    .slice(0, 2)
    .map(({ segment }) => segment)
    .join("");
}
