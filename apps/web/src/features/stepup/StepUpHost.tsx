import { lazy, type ReactNode, Suspense } from "react";
import { useAsked } from "./asking";

const StepUpDialog = lazy(() => import("./StepUpDialog"));

/** Above everything else: what waits for its person. */
export function StepUpHost(): ReactNode {
  const asked = useAsked();
  return (
    asked !== null && (
      <Suspense fallback={null}>
        <StepUpDialog key={asked.id} asked={asked} />
      </Suspense>
    )
  );
}
