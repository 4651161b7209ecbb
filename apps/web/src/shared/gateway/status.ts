/** How the gateway stands, for the line at the top of the screen. */
export type Connection =
  | { readonly status: "connecting" }
  | { readonly status: "online" }
  /** The line was lost: `retryAt` (epoch ms) counts down to the next try, null while one runs. */
  | { readonly status: "reconnecting"; readonly retryAt: number | null }
  /** The machine itself says that it has no network. */
  | { readonly status: "offline" };
