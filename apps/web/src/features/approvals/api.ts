import type { Http } from "../../shared/http/request";
import type { ApprovalRequest, Id } from "../../shared/protocol";

const APPROVALS = "/users/@me/approvals";

export function fetchApprovals(http: Http): Promise<readonly ApprovalRequest[]> {
  return http.request({ method: "GET", path: APPROVALS });
}

/** @throws RequestError with code `wrong_number`: the request is dropped then */
export function approve(http: Http, id: Id, number: string): Promise<void> {
  return http.request({ method: "POST", path: `${APPROVALS}/${id}`, body: { number } });
}

export function denyApproval(http: Http, id: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `${APPROVALS}/${id}` });
}
