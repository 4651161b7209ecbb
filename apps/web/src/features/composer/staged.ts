import { createStore } from "zustand/vanilla";
import { useStore } from "zustand";
import type { Id } from "../../shared/protocol";

/** A file that waits in the composer. */
export interface StagedFile {
  readonly key: number;
  readonly name: string;
  readonly blob: Blob;
  /** Alternative text. */
  readonly description: string;
}

const MOST_FILES = 10;
export const LARGEST_BYTES = 10 * 1024 * 1024;
export const LARGEST_SUM = 25 * 1024 * 1024;
const NONE: readonly StagedFile[] = [];

/** By channel, for the life of the page: a file cannot be kept over a reload. */
const staged = createStore<Readonly<Record<Id, readonly StagedFile[]>>>(() => ({}));
let lastKey = 0;

export function useStaged(channelId: Id): readonly StagedFile[] {
  return useStore(staged, (all) => all[channelId] ?? NONE);
}

/** What cannot be sent is not taken: says which of them, and why. */
export interface Refused {
  readonly name: string;
  readonly why: "large" | "many";
}

export function stageFiles(channelId: Id, files: Iterable<File>): readonly Refused[] {
  const taken = [...(staged.getState()[channelId] ?? NONE)];
  const refused: Refused[] = [];
  for (const file of files) {
    const sum = taken.reduce((all, { blob }) => all + blob.size, file.size);
    if (file.size > LARGEST_BYTES || sum > LARGEST_SUM) {
      refused.push({ name: file.name, why: "large" });
    } else if (taken.length >= MOST_FILES) {
      refused.push({ name: file.name, why: "many" });
    } else {
      lastKey += 1;
      taken.push({ key: lastKey, name: nameOf(file, lastKey), blob: file, description: "" });
    }
  }
  staged.setState({ [channelId]: taken });
  return refused;
}

/** A pasted picture has a name of the browser's choice: it gets one that tells them apart. */
function nameOf(file: File, key: number): string {
  return file.name === "image.png" ? `picture-${key}.png` : file.name;
}

export function unstage(channelId: Id, key: number): void {
  change(channelId, (files) => files.filter((file) => file.key !== key));
}

export function describe(channelId: Id, key: number, description: string): void {
  change(channelId, (files) =>
    files.map((file) => (file.key === key ? { ...file, description } : file)),
  );
}

export function clearStaged(channelId: Id): void {
  change(channelId, () => NONE);
}

function change(channelId: Id, how: (files: readonly StagedFile[]) => readonly StagedFile[]): void {
  staged.setState((all) => ({ [channelId]: how(all[channelId] ?? NONE) }));
}
