package chat.tempest.chat.guild;

import chat.tempest.chat.text.Clearable;
import chat.tempest.core.Patch;
import chat.tempest.protocol.Guild;
import org.jspecify.annotations.Nullable;

/** What is changed of a guild. */
public record GuildEdit(Patch<GuildName> name, Patch<@Nullable GuildDescription> description) {
  Guild appliedTo(Guild before) {
    return new Guild(
        before.id(),
        name.map(GuildName::value).orElse(before.name()),
        description.map(Clearable::text).orElseNullable(before.description()),
        before.ownerId());
  }
}
