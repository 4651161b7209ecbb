/**
 * Keeps the shell (page, scripts, styles, fonts), so that the client starts without a network.
 *
 * The page comes from the network first, so nobody is held on an old build; the files that it names
 * carry their hash and never change, so they come from the cache first. The cache of the build
 * before is kept, for tabs that still run it. Nothing of the API is ever touched.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
/** Both are put in by the build: see scripts/service-worker-plugin.ts. */
declare const __VERSION__: string;
declare const __SHELL__: readonly string[];

const PREFIX = "shell-";
const CURRENT = PREFIX + __VERSION__;
const PAGE = "/";
/** How long a page may take before the kept one is shown instead, in milliseconds. */
const PATIENCE = 4_000;
const NOT_OURS = /^\/(api|gateway|files|health|metrics)(\/|$)/;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepShell());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([forgetOldShells(), worker.clients.claim()]));
});

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== worker.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && !NOT_OURS.test(url.pathname)) {
    event.respondWith(page(event.request));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(event.request));
  }
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(CURRENT);
  await cache.addAll(__SHELL__.map((path) => new Request(path, { cache: "reload" })));
  await worker.skipWaiting();
}

async function forgetOldShells(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const others = shells.filter((name) => name !== CURRENT);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

async function page(request: Request): Promise<Response> {
  const kept = async () => (await caches.open(CURRENT)).match(PAGE);
  const fresh = fetch(request);
  try {
    const first = await Promise.race([fresh, delay(PATIENCE)]);
    if (first !== undefined && first.status < 500) {
      return first;
    }
  } catch {
    // no network: the kept page is what this worker is for
    return (await kept()) ?? Response.error();
  }
  return (await kept()) ?? fresh;
}

async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept !== undefined) {
    return kept;
  }
  const fresh = await fetch(request);
  if (fresh.ok) {
    const cache = await caches.open(CURRENT);
    await cache.put(request, fresh.clone());
  }
  return fresh;
}

function delay(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, milliseconds);
  });
}
