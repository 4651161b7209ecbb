import type { ApprovalRequest, Id } from "../../shared/protocol";

export type Approvals = readonly ApprovalRequest[];

/** Once, however often it is told of. */
export function withApproval(approvals: Approvals, request: ApprovalRequest): Approvals {
  return [...withoutApproval(approvals, request.id), request];
}

export function withoutApproval(approvals: Approvals, id: Id): Approvals {
  return approvals.some((one) => one.id === id)
    ? approvals.filter((one) => one.id !== id)
    : approvals;
}
