package chat.tempest.perms;

import static chat.tempest.perms.Permission.ATTACH_FILES;
import static chat.tempest.perms.Permission.EMBED_LINKS;
import static chat.tempest.perms.Permission.MENTION_EVERYONE;
import static chat.tempest.perms.Permission.MENTION_ROLES;
import static chat.tempest.perms.Permission.PUBLISH_ANNOUNCEMENTS;
import static chat.tempest.perms.Permission.READ_MESSAGE_HISTORY;
import static chat.tempest.perms.Permission.SEND_POLLS;
import static chat.tempest.perms.Permission.SEND_TTS_MESSAGES;
import static chat.tempest.perms.Permission.SEND_VOICE_MESSAGES;
import static chat.tempest.perms.Permission.USE_EXTERNAL_STICKERS;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;

/**
 * What follows from the absence of a bit or from the state of the member, whatever the layers say.
 * Each rule only takes bits away; they apply in this order.
 */
public enum ImpliedRule {
  /** Without VIEW_CHANNEL nothing in that channel is left. */
  CANNOT_VIEW(PermissionSet.NONE),
  /**
   * Without SEND_MESSAGES, or SEND_MESSAGES_IN_THREADS in a thread, nothing that needs sending is
   * left.
   */
  CANNOT_SEND(
      PermissionSet.ALL.minus(
          PermissionSet.of(
              SEND_TTS_MESSAGES,
              EMBED_LINKS,
              ATTACH_FILES,
              MENTION_EVERYONE,
              USE_EXTERNAL_STICKERS,
              SEND_VOICE_MESSAGES,
              SEND_POLLS,
              MENTION_ROLES,
              PUBLISH_ANNOUNCEMENTS))),
  /** A member under timeout may look, and no more. */
  TIMED_OUT(PermissionSet.of(VIEW_CHANNEL, READ_MESSAGE_HISTORY)),
  /** A private thread needs membership or VIEW_PRIVATE_THREADS. */
  NOT_IN_PRIVATE_THREAD(PermissionSet.NONE);

  private final PermissionSet keeps;

  ImpliedRule(PermissionSet keeps) {
    this.keeps = keeps;
  }

  /** The bits that the rule leaves as they are; it takes all others. */
  public PermissionSet keeps() {
    return keeps;
  }
}
