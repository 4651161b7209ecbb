import { useActions } from "../../app/store/react";
import { toast } from "../../app/ui/state";
import { useProblemText } from "../../app/ui/useProblemText";
import { useT } from "../../i18n/react";
import type { Member } from "../../shared/protocol";
import { memberName } from "./model";

/** Lets a member write again before their time; says how it went. */
export function useEndTimeout(): (member: Member) => void {
  const t = useT();
  const actions = useActions();
  const words = useProblemText();
  return (member) => {
    actions.updateMember(member, { communication_disabled_until: null }).then(
      () => {
        toast(t("timeout.ended", { name: memberName(member) }));
      },
      (error: unknown) => {
        toast(words(error), "bad");
      },
    );
  };
}
