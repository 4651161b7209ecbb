package chat.tempest.auth.testing;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One proof in the making. Right by itself; a test spoils what it wants to see refused. Members are
 * raw JSON, so that they can be of any type, or gone.
 */
public final class ProofBuilder {
  private final TestDevice device;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, String> claims = new LinkedHashMap<>();
  private String moreHeader = "";
  private String moreClaims = "";

  ProofBuilder(TestDevice device, String method, String url) {
    this.device = device;
    header.put("typ", quoted("dpop+jwt"));
    header.put("alg", quoted("ES256"));
    header.put("jwk", device.jwk());
    claims.put("jti", quoted(device.newJti()));
    claims.put("htm", quoted(method));
    claims.put("htu", quoted(url));
    claims.put("iat", Long.toString(device.now().getEpochSecond()));
  }

  /** The nonce that the server gave last. */
  public ProofBuilder nonce(String nonce) {
    return claim("nonce", quoted(nonce));
  }

  /** The access token that goes with the request. */
  public ProofBuilder token(String accessToken) {
    return claim("ath", quoted(Base64Url.encode(Hashes.sha256(accessToken))));
  }

  public ProofBuilder claim(String name, String json) {
    claims.put(name, json);
    return this;
  }

  public ProofBuilder withoutClaim(String name) {
    claims.remove(name);
    return this;
  }

  public ProofBuilder header(String name, String json) {
    header.put(name, json);
    return this;
  }

  public ProofBuilder withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  /** A member behind the others, even where its name is there already. */
  public ProofBuilder againInHeader(String name, String json) {
    moreHeader = "," + quoted(name) + ":" + json;
    return this;
  }

  /** A member behind the others, even where its name is there already. */
  public ProofBuilder againInClaims(String name, String json) {
    moreClaims = "," + quoted(name) + ":" + json;
    return this;
  }

  public String headerJson() {
    return json(header, moreHeader);
  }

  public String claimsJson() {
    return json(claims, moreClaims);
  }

  /** The proof, signed by the device. */
  public String sign() {
    return signedBy(device);
  }

  /** The proof, signed by another device than it names. */
  public String signedBy(TestDevice other) {
    return other.sign(headerJson(), claimsJson());
  }

  /** Text as JSON; for text that needs no escapes. */
  public static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String json(Map<String, String> members, String more) {
    return members.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", more + "}"));
  }
}
