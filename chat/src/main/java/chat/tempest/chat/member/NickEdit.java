package chat.tempest.chat.member;

import chat.tempest.core.Patch;
import org.jspecify.annotations.Nullable;

/** What a member changes of themselves in one guild. */
public record NickEdit(Patch<@Nullable Nick> nick) {}
