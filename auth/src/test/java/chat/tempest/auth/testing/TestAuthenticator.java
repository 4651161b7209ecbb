package chat.tempest.auth.testing;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An authenticator and the browser around it: holds passkeys, answers options with the JSON that
 * {@code PublicKeyCredential.toJSON} makes. Right by itself; {@link Ceremony} is what a test
 * spoils.
 */
public final class TestAuthenticator {
  private final String origin;
  private final List<TestPasskey> passkeys = new ArrayList<>();

  /**
   * @param origin where its browser stands, as in {@code https://chat.example}
   */
  public TestAuthenticator(String origin) {
    this.origin = origin;
  }

  /** Answers creation options: RegistrationResponseJSON. */
  public JsonNode create(JsonNode options) {
    return create(options, ceremony("webauthn.create", options, options.at("/rp/id").asText()));
  }

  /** Answers creation options in a way that may be wrong. */
  public JsonNode create(JsonNode options, Ceremony ceremony) {
    var id = new byte[32];
    ThreadLocalRandom.current().nextBytes(id);
    var userHandle = Base64Url.decode(options.at("/user/id").asText()).orElseThrow();
    return create(new TestPasskey(id, P256Key.generate(), userHandle), ceremony);
  }

  /** Registers a passkey that is given, as one that is registered twice. */
  public JsonNode create(TestPasskey passkey, Ceremony ceremony) {
    passkeys.add(passkey);
    var json = credential(passkey);
    var response = json.putObject("response");
    response.put("clientDataJSON", Base64Url.encode(ceremony.clientData()));
    response.put(
        "attestationObject",
        Base64Url.encode(AttestationObjects.none(ceremony.registrationData(passkey))));
    response.putArray("transports").add("internal").add("hybrid");
    return json;
  }

  /** Answers request options with the newest passkey: AuthenticationResponseJSON. */
  public JsonNode get(JsonNode options) {
    return get(passkeys.getLast(), getCeremony(options));
  }

  /** Answers request options in a way that may be wrong. */
  public ObjectNode get(TestPasskey passkey, Ceremony ceremony) {
    var clientData = ceremony.clientData();
    var authenticatorData = ceremony.assertionData();
    var signed =
        ByteBuffer.allocate(authenticatorData.length + 32)
            .put(authenticatorData)
            .put(Hashes.sha256(clientData))
            .array();
    var json = credential(passkey);
    var response = json.putObject("response");
    response.put("clientDataJSON", Base64Url.encode(clientData));
    response.put("authenticatorData", Base64Url.encode(authenticatorData));
    response.put("signature", Base64Url.encode(passkey.key().signDer(signed)));
    response.put("userHandle", Base64Url.encode(passkey.userHandle()));
    return json;
  }

  /** What an honest browser would do with creation options. */
  public Ceremony createCeremony(JsonNode options) {
    return ceremony("webauthn.create", options, options.at("/rp/id").asText());
  }

  /** What an honest browser would do with request options. */
  public Ceremony getCeremony(JsonNode options) {
    return ceremony("webauthn.get", options, options.path("rpId").asText());
  }

  /** The passkey that was made last. */
  public TestPasskey newest() {
    return passkeys.getLast();
  }

  private Ceremony ceremony(String type, JsonNode options, String rpId) {
    return new Ceremony(type, options.path("challenge").asText(), origin, rpId);
  }

  private static ObjectNode credential(TestPasskey passkey) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", Base64Url.encode(passkey.id()));
    json.put("rawId", Base64Url.encode(passkey.id()));
    json.put("type", "public-key");
    json.put("authenticatorAttachment", "platform");
    json.putObject("clientExtensionResults");
    return json;
  }

  /** One answer in the making. */
  public static final class Ceremony {
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final int BACKED_UP = 0x10;
    private static final int ATTESTED = 0x40;

    private String type;
    private String challenge;
    private String origin;
    private String rpId;
    private boolean crossOrigin;
    private int flags = USER_PRESENT | USER_VERIFIED | BACKUP_ELIGIBLE | BACKED_UP;
    private int counter;

    Ceremony(String type, String challenge, String origin, String rpId) {
      this.type = type;
      this.challenge = challenge;
      this.origin = origin;
      this.rpId = rpId;
    }

    public Ceremony type(String other) {
      type = other;
      return this;
    }

    public Ceremony challenge(String other) {
      challenge = other;
      return this;
    }

    public Ceremony origin(String other) {
      origin = other;
      return this;
    }

    public Ceremony rpId(String other) {
      rpId = other;
      return this;
    }

    public Ceremony crossOrigin() {
      crossOrigin = true;
      return this;
    }

    public Ceremony counter(int value) {
      counter = value;
      return this;
    }

    public Ceremony userNotVerified() {
      flags &= ~USER_VERIFIED;
      return this;
    }

    public Ceremony userNotPresent() {
      flags &= ~USER_PRESENT;
      return this;
    }

    /** Bound to one device for ever: neither eligible for backup nor backed up. */
    public Ceremony deviceBound() {
      flags &= ~(BACKUP_ELIGIBLE | BACKED_UP);
      return this;
    }

    byte[] clientData() {
      var json = JsonNodeFactory.instance.objectNode();
      json.put("type", type);
      json.put("challenge", challenge);
      json.put("origin", origin);
      json.put("crossOrigin", crossOrigin);
      return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Authenticator data: WebAuthn Level 3, section 6.1. */
    byte[] assertionData() {
      return ByteBuffer.allocate(37)
          .put(Hashes.sha256(rpId))
          .put((byte) flags)
          .putInt(counter)
          .array();
    }

    /** With attested credential data: section 6.5.1. */
    byte[] registrationData(TestPasskey passkey) {
      var cose = AttestationObjects.coseKey(passkey.key());
      return ByteBuffer.allocate(37 + 16 + 2 + passkey.id().length + cose.length)
          .put(Hashes.sha256(rpId))
          .put((byte) (flags | ATTESTED))
          .putInt(counter)
          .put(new byte[16])
          .putShort((short) passkey.id().length)
          .put(passkey.id())
          .put(cose)
          .array();
    }
  }
}
