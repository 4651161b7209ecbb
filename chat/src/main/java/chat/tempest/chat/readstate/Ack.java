package chat.tempest.chat.readstate;

/** How a read state may move. */
public enum Ack {
  /** Forward only: somebody saw a message. */
  SEEN,
  /** To where they say, back as well: 'mark unread from here'. */
  MANUAL
}
