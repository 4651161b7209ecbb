import type { Translate } from "./translate";

/** Dates as a reader expects them: in their locale and time zone, and their midnight begins a day. */
export interface Formats {
  time(millis: number): string;
  /** Today, Yesterday, or the date. */
  day(millis: number): string;
  /** For hover and screen readers: all of it. */
  exact(millis: number): string;
  /** Beside a name: the time today, else the day with it. */
  stamp(millis: number): string;
  date(millis: number): string;
  relative(millis: number): string;
  /** The nine styles of `<t:…>`. */
  style(millis: number, style: string): string;
  number(value: number): string;
  /** One, two and three. */
  list(items: readonly string[]): string;
  bytes(value: number): string;
}

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

export function formatsOf(locale: string, t: Translate): Formats {
  const made = new Map<string, Intl.DateTimeFormat>();
  const by = (style: string, millis: number): string => {
    const format = made.get(style) ?? new Intl.DateTimeFormat(locale, STYLES[style] ?? STYLES["f"]);
    made.set(style, format);
    return format.format(millis);
  };
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale);
  const formats: Formats = {
    time: (millis) => by("t", millis),
    day: (millis) => dayName(millis, t) ?? by("D", millis),
    exact: (millis) => by("F", millis),
    stamp: (millis) => {
      const day = dayName(millis, t);
      const today = daysAgo(millis) === 0;
      return today ? by("t", millis) : day === null ? by("s", millis) : `${day} ${by("t", millis)}`;
    },
    date: (millis) => by("d", millis),
    relative: (millis) => relative(millis, ago),
    style: (millis, style) => (style === "R" ? relative(millis, ago) : by(style, millis)),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    bytes: (value) => bytes(value, locale),
  };
  return formats;
}

function relative(millis: number, format: Intl.RelativeTimeFormat): string {
  const seconds = Math.round((millis - Date.now()) / 1000);
  const [unit, size] = UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? ["second", 1];
  return format.format(Math.trunc(seconds / size), unit);
}

function dayName(millis: number, t: Translate): string | null {
  const days = daysAgo(millis);
  return days === 0 ? t("time.today") : days === 1 ? t("time.yesterday") : null;
}

/** Counted in the reader's midnights: a day of 23 or 25 hours is one day. */
export function daysAgo(millis: number, now = Date.now()): number {
  return Math.round((midnight(now) - midnight(millis)) / 86_400_000);
}

function midnight(millis: number): number {
  return new Date(millis).setHours(0, 0, 0, 0);
}

function bytes(value: number, locale: string): string {
  const unit = value < 1_000_000 ? "kilobyte" : "megabyte";
  const size = value / (unit === "kilobyte" ? 1_000 : 1_000_000);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size);
}
