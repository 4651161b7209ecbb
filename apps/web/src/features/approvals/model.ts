import { RequestError } from "../../shared/http/problem";
import type { ApprovalRequest, Id } from "../../shared/protocol";

export type Approvals = readonly ApprovalRequest[];

/** What a request was refused with after which it waits no more. */
const OVER: ReadonlySet<string> = new Set(["wrong_number", "unknown_approval"]);

export function isOver(error: unknown): boolean {
  return error instanceof RequestError && OVER.has(error.code);
}

/** Once, however often it is told of. */
export function withApproval(approvals: Approvals, request: ApprovalRequest): Approvals {
  return [...withoutApproval(approvals, request.id), request];
}

export function withoutApproval(approvals: Approvals, id: Id): Approvals {
  return approvals.some((one) => one.id === id)
    ? approvals.filter((one) => one.id !== id)
    : approvals;
}
