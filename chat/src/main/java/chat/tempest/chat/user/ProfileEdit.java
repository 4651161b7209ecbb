package chat.tempest.chat.user;

import chat.tempest.chat.text.Clearable;
import chat.tempest.core.Patch;
import chat.tempest.protocol.User;
import org.jspecify.annotations.Nullable;

/** What somebody changes of how others see them. */
public record ProfileEdit(
    Patch<GlobalName> globalName,
    Patch<Username> username,
    Patch<@Nullable Pronouns> pronouns,
    Patch<@Nullable Bio> bio) {
  User appliedTo(User before) {
    return new User(
        before.id(),
        username.map(Username::value).orElse(before.username()),
        globalName.map(GlobalName::value).orElse(before.globalName()),
        pronouns.map(Clearable::text).orElseNullable(before.pronouns()),
        bio.map(Clearable::text).orElseNullable(before.bio()),
        before.bot());
  }
}
