import { expect, it } from "vitest";
import { en } from "../../i18n/en";
import { translator } from "../../i18n/translate";
import { fingerprint, networkWords, shapeOf } from "./model";

const t = translator({ locale: "en", catalogue: en });

it("a key is known by the first four bytes of its thumbprint", () => {
  expect(fingerprint("nzxxqzZO0YtKLNY4eyVOPcLDbKnnLwUE0OEvEfZgKJo")).toBe("9f3c·71ab");
});

it.each([
  [null, null],
  ["local", "from this network"],
  ["192.0.2.0/24", "from 192.0.2.x"],
  ["2001:db8:1::/48", "from 2001:db8:1::"],
  ["somewhere", "from somewhere"],
])("the network %s is %j", (network, words) => {
  expect(networkWords(network, t)).toBe(words);
});

it.each([
  ["Chrome on Android", null, "phone"],
  ["Safari on iOS", "ios", "phone"],
  ["My thing", "Android", "phone"],
  ["Tempest for Windows", null, "app"],
  ["Firefox on Linux", "linux", "browser"],
])("%s is drawn by what it is", (name, platform, shape) => {
  expect(shapeOf({ name, platform })).toBe(shape);
});
