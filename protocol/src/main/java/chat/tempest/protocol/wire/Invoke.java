package chat.tempest.protocol.wire;

import java.lang.invoke.MethodHandle;

/** Calls through method handles, whose checked {@link Throwable} nobody outside wants to see. */
final class Invoke {
  private Invoke() {}

  static Object get(MethodHandle accessor, Object record) {
    try {
      return accessor.invokeExact(record);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  static Object construct(MethodHandle constructor, long value) {
    try {
      return constructor.invokeExact(value);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw refused(e);
    }
  }

  static Object construct(MethodHandle constructor, Object[] values) {
    try {
      return constructor.invokeExact(values);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw refused(e);
    }
  }

  /** A record that refuses its values says that what was read is not what the protocol allows. */
  private static MalformedException refused(Throwable reason) {
    return new MalformedException("refused: " + reason.getMessage());
  }
}
