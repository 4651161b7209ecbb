import type { Http } from "../../shared/http/request";
import type { Settings } from "./model";

export function patchSettings(http: Http, change: Partial<Settings>): Promise<unknown> {
  return http.request({ method: "PATCH", path: "/users/@me/settings", body: change });
}
