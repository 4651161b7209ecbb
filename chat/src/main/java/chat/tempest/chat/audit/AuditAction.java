package chat.tempest.chat.audit;

/** What can be found in the audit log. The names are stored: they are never changed. */
public enum AuditAction {
  GUILD_UPDATE,
  CHANNEL_CREATE,
  CHANNEL_UPDATE,
  CHANNEL_DELETE,
  CHANNEL_ORDER,
  OVERWRITE_SET,
  OVERWRITE_DELETE,
  OVERWRITE_END,
  ROLE_CREATE,
  ROLE_UPDATE,
  ROLE_DELETE,
  ROLE_ORDER,
  MEMBER_UPDATE,
  MEMBER_ROLES,
  MEMBER_KICK,
  INVITE_CREATE,
  INVITE_DELETE,
  MESSAGE_DELETE
}
