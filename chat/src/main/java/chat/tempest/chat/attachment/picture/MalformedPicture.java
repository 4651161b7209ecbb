package chat.tempest.chat.attachment.picture;

import java.io.IOException;

/** The bytes are not the picture that their beginning promises. */
public final class MalformedPicture extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedPicture(String what) {
    super(what);
  }
}
