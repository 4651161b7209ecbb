import { Bell, BellRing } from "lucide-react";
import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { useT } from "../../i18n/react";
import { IconButton } from "../../shared/ui/IconButton";
import { follows, mayFollow, type Thread } from "./model";
import { useFollowing } from "./useFollowing";

export function FollowButton({ thread }: { thread: Thread }): ReactNode {
  const t = useT();
  const followed = useAppState(({ world }) => follows(world, thread));
  const may = useAppState(({ world }) => mayFollow(world, thread));
  const follow = useFollowing();
  return (
    may && (
      <IconButton
        icon={followed ? BellRing : Bell}
        label={t(followed ? "thread.unfollow" : "thread.follow")}
        on={followed}
        onClick={() => {
          follow(thread.id, !followed);
        }}
      />
    )
  );
}
