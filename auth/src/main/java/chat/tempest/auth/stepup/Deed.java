package chat.tempest.auth.stepup;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.core.Problem;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * One request, to the byte: what a passkey is used for.
 *
 * @param path as received, with the prefix of the API and without a query
 * @param bodyHash the SHA-256 of the body in base64url; that of nothing where there is none
 */
public record Deed(String method, String path, String bodyHash) {
  private static final Pattern METHOD = Pattern.compile("POST|PUT|PATCH|DELETE");
  private static final Pattern PATH = Pattern.compile("/[!-~]{0,2047}");
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");

  /**
   * @throws Problem.Invalid with each part that no request can have
   */
  public Deed {
    var fields = new ArrayList<Problem.Field>();
    if (!METHOD.matcher(method).matches()) {
      fields.add(new Problem.Field("method", "not POST, PUT, PATCH or DELETE"));
    }
    if (!PATH.matcher(path).matches() || path.contains("?")) {
      fields.add(new Problem.Field("path", "not the path of a request, without a query"));
    }
    if (!HASH.matcher(bodyHash).matches()) {
      fields.add(new Problem.Field("body_hash", "not 32 bytes in base64url without padding"));
    }
    if (!fields.isEmpty()) {
      throw Problem.invalid(fields);
    }
  }

  /** A request that has come. */
  public static Deed of(String method, String path, byte[] body) {
    return new Deed(method, path, Base64Url.encode(Hashes.sha256(body)));
  }

  /** As it is kept. */
  String text() {
    return method + " " + path + " " + bodyHash;
  }
}
