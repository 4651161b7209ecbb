package chat.tempest.chat;

import chat.tempest.chat.attachment.AttachmentFolder;
import chat.tempest.chat.attachment.AttachmentUrls;
import chat.tempest.chat.presence.Presences;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.EventLog;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.event.Ephemeral;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What the chat is built upon.
 *
 * @param presences who is there; the gateway writes it
 * @param ephemeral takes what happens and is not logged
 */
public record ChatParts(
    Transactions transactions,
    EventLog log,
    SnowflakeGenerator ids,
    InstantSource clock,
    SecureRandom random,
    Presences presences,
    Consumer<Ephemeral> ephemeral,
    AttachmentFolder attachmentFolder,
    AttachmentUrls attachmentUrls) {}
