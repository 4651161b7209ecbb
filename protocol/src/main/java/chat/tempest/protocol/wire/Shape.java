package chat.tempest.protocol.wire;

/** How the values of one Java type look on the wire. */
interface Shape {
  void write(WireWriter writer, Object value);

  Object read(WireReader reader);
}
