package chat.tempest.chat.attachment;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;

/** Where the files of a message lie: they go with it, with its channel or with its guild. */
record MessagePlace(GuildId guildId, ChannelId channelId, MessageId messageId) {}
