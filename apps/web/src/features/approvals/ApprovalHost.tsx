import { lazy, type ReactNode, Suspense } from "react";
import { useAppState } from "../../app/store/react";

const ApprovalDialog = lazy(() => import("./ApprovalDialog"));

/** A new device that wants in is asked about wherever one is; the first of many first. */
export function ApprovalHost(): ReactNode {
  const request = useAppState(({ session, approvals }) =>
    session.kind === "signed_in" ? (approvals[0] ?? null) : null,
  );
  return (
    request !== null && (
      <Suspense fallback={null}>
        <ApprovalDialog key={request.id} request={request} />
      </Suspense>
    )
  );
}
