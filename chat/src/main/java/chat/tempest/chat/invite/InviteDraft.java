package chat.tempest.chat.invite;

import java.util.Optional;

/** An invite that is to be made. */
public record InviteDraft(Optional<MaxAge> maxAge, Optional<MaxUses> maxUses) {}
