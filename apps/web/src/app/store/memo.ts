/** How many different calls are remembered: some more than are on one screen. */
const REMEMBERED = 24;

/** The function, which gives the same object again for arguments that are the same objects. */
export function memo<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
): (...args: A) => R {
  let calls: { readonly args: A; readonly result: R }[] = [];
  return (...args) => {
    const known = calls.find((call) => call.args.every((arg, at) => Object.is(arg, args[at])));
    const call = known ?? { args, result: compute(...args) };
    if (call !== calls[0]) {
      calls = [call, ...calls.filter((other) => other !== call)].slice(0, REMEMBERED);
    }
    return call.result;
  };
}

/** Gives back an earlier object that has the same fields, so that nothing is drawn anew for it. */
export function intern<R extends object>(): (value: R) => R {
  let known: R[] = [];
  return (value) => {
    const same = known.find((other) => hasSameFields(other, value)) ?? value;
    if (same !== known[0]) {
      known = [same, ...known.filter((other) => other !== same)].slice(0, REMEMBERED);
    }
    return same;
  };
}

function hasSameFields<R extends object>(a: R, b: R): boolean {
  const keys = Object.keys(a) as (keyof R)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}
