import { type Puzzle, search } from "./search";

/** What the page is told: how much was tried, and in the end what was found. */
export type Told =
  | { readonly kind: "tried"; readonly share: number }
  | { readonly kind: "done"; readonly number: number | null };

const tell = (told: Told): void => {
  self.postMessage(told);
};

self.addEventListener("message", ({ data }: MessageEvent<Puzzle>) => {
  void search(data, (share) => {
    tell({ kind: "tried", share });
  }).then((number) => {
    tell({ kind: "done", number });
  });
});
