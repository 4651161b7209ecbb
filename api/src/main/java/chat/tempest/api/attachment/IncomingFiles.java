package chat.tempest.api.attachment;

import chat.tempest.api.route.Upload;
import chat.tempest.chat.attachment.AltText;
import chat.tempest.chat.attachment.AttachmentDraft;
import chat.tempest.chat.attachment.IncomingFile;
import chat.tempest.core.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what the parts of a form and the JSON beside them say of the same files. */
public final class IncomingFiles {
  private IncomingFiles() {}

  /**
   * @param drafts {@code attachments} of the JSON
   * @throws Problem.Invalid where one of them speaks of a file that did not come, or two of one
   */
  public static List<IncomingFile> of(List<Upload> uploads, List<AttachmentDraft> drafts) {
    var byIndex = byIndex(drafts);
    var files = uploads.stream().map(upload -> file(upload, byIndex)).toList();
    if (!byIndex.isEmpty()) {
      var index = byIndex.keySet().iterator().next();
      throw Problem.invalid("attachments", "there is no files[" + index + "]");
    }
    return files;
  }

  private static Map<Integer, AttachmentDraft> byIndex(List<AttachmentDraft> drafts) {
    var byIndex = new HashMap<Integer, AttachmentDraft>();
    for (var draft : drafts) {
      if (byIndex.put(draft.id(), draft) != null) {
        throw Problem.invalid("attachments", "two of them speak of files[" + draft.id() + "]");
      }
    }
    return byIndex;
  }

  private static IncomingFile file(Upload upload, Map<Integer, AttachmentDraft> byIndex) {
    Optional<AltText> description =
        Optional.ofNullable(byIndex.remove(upload.index())).flatMap(AttachmentDraft::description);
    return new IncomingFile(upload.filename(), description, upload.file());
  }
}
