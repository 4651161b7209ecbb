import type { Id } from "../../shared/protocol";

interface Mark {
  readonly id: Id;
  /** Below the top edge of the scroller, in pixels. */
  readonly top: number;
}

/** So near to the end counts as at the end. */
const AT_END = 4;

/**
 * Holds the reader's eye: remembers where the visible messages stand, and after whatever changed
 * the log puts the first of them that is still there back to the pixel. At the end it stays at the
 * end. It measures and scrolls, and knows nothing of what the log holds.
 */
export class Keeper {
  pinned = false;
  /** A message that was jumped to is the eye, as long as it can be seen. */
  target: Id | null = null;
  private marks: readonly Mark[] = [];
  private readonly room = { start: 0, end: 0 };

  constructor(
    readonly scroller: HTMLElement,
    private readonly content: HTMLElement,
  ) {}

  get toEnd(): number {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight;
  }

  /** How near to an end of the document more of the log is to be put into it. */
  get edge(): number {
    const { scrollHeight, clientHeight } = this.scroller;
    return Math.max(1, Math.min(clientHeight * 0.6, (scrollHeight - clientHeight) / 4));
  }

  get isAtEnd(): boolean {
    return this.toEnd <= AT_END && this.room.end === 0;
  }

  /** To be called when the reader scrolled. */
  record(): void {
    this.tidy();
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const seen = this.articles()
      .map((article) => ({
        id: article.dataset["id"] ?? "",
        rect: article.getBoundingClientRect(),
      }))
      .filter(({ rect }) => rect.bottom > top && rect.top < bottom);
    const whole = seen.filter(({ rect }) => rect.top >= top);
    const aim = seen.filter(({ id }) => id === this.target);
    this.marks = [...aim, ...whole, ...seen].map(({ id, rect }) => ({ id, top: rect.top - top }));
  }

  /** To be called when the log changed: nothing that was seen has moved afterwards. */
  restore(): void {
    if (this.pinned) {
      this.toBottom();
      return;
    }
    const found = this.marks.find(({ id }) => this.find(id) !== null);
    const article = found && this.find(found.id);
    if (found && article) {
      this.scrollBy(this.topOf(article) - found.top);
      if (Math.abs(this.topOf(article) - found.top) >= 1) {
        return; // the log is too short for it as yet: to be put back when more of it is drawn
      }
    }
    this.record();
  }

  toBottom(): void {
    this.setRoom("start", 0);
    this.setRoom("end", 0);
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.record();
  }

  /** Puts the message's top at this many pixels below the scroller's. */
  place(id: Id, top: number): void {
    const article = this.find(id);
    if (article !== null) {
      this.scrollBy(this.topOf(article) - top);
      this.record();
    }
  }

  /** Puts the middle of the message into the middle, with room beyond the log's ends if need be. */
  centre(id: Id): void {
    const article = this.find(id);
    if (article === null) {
      return;
    }
    const { scrollTop, clientHeight } = this.scroller;
    const top = Math.max(8, (clientHeight - article.offsetHeight) / 2);
    const aim = scrollTop + this.topOf(article) - top;
    const lacking = aim - (scrollTop + this.toEnd);
    this.setRoom("start", Math.max(0, -aim));
    this.setRoom("end", Math.max(0, lacking));
    this.place(id, top);
  }

  /** Takes the room away again as soon as that cannot be seen. */
  private tidy(): void {
    const { start, end } = this.room;
    if (end > 0 && this.toEnd >= end) {
      this.setRoom("end", 0);
    }
    if (start > 0 && this.scroller.scrollTop >= start) {
      this.setRoom("start", 0);
      this.scroller.scrollTop -= start;
    }
  }

  private setRoom(side: "start" | "end", pixels: number): void {
    if (this.room[side] !== pixels) {
      this.room[side] = pixels;
      this.content.style.setProperty(`--room-${side}`, `${pixels}px`);
    }
  }

  private scrollBy(pixels: number): void {
    if (Math.abs(pixels) >= 0.5) {
      this.scroller.scrollTop += pixels;
    }
  }

  private topOf(article: HTMLElement): number {
    return article.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }

  /** Where the eye is, to come back to. */
  get eye(): Mark | null {
    return this.marks[0] ?? null;
  }

  /** The last message whose end is on the screen. */
  lastRead(): Id | null {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const seen = this.articles().filter((article) => {
      const rect = article.getBoundingClientRect();
      return rect.bottom <= bottom + AT_END && rect.bottom > top;
    });
    return seen.at(-1)?.dataset["id"] ?? null;
  }

  find(id: Id): HTMLElement | null {
    return this.content.querySelector<HTMLElement>(`[data-id="${id}"]`);
  }

  articles(): readonly HTMLElement[] {
    return [...this.content.querySelectorAll<HTMLElement>("[data-id]")];
  }
}
