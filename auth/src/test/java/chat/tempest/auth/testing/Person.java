package chat.tempest.auth.testing;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.passkey.AuthenticationResponse;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.DisplayName;
import chat.tempest.auth.passkey.PasskeyName;
import chat.tempest.auth.passkey.PasskeyView;
import chat.tempest.auth.passkey.RegistrationResponse;
import chat.tempest.auth.place.Network;
import chat.tempest.auth.token.DeviceName;
import chat.tempest.auth.token.Platform;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.auth.token.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Somebody at a device. Their proofs are taken as verified: those are tested elsewhere. */
public record Person(AuthWorld world, TestDevice device, TestAuthenticator authenticator) {
  public static final Visitor VISITOR =
      new Visitor(new DeviceName("Firefox on Linux"), Platform.WEB, Network.of("192.0.2.7"));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The same passkeys, at a device with another key. */
  public Person atAnotherDevice() {
    return new Person(world, new TestDevice(world.clock()), authenticator);
  }

  public SignedIn signsUp(String name) {
    var begun = beginsToSignUp(name);
    return signsUp(begun, authenticator.create(options(begun)));
  }

  public SignedIn signsIn() {
    var begun = beginsToSignIn();
    return signsIn(begun, authenticator.get(options(begun)));
  }

  public Begun beginsToSignUp(String name) {
    return world.auth().registration().begin(proof(), new DisplayName(name));
  }

  public Begun beginsToSignIn() {
    return world.auth().authentication().begin(proof());
  }

  public SignedIn signsUp(Begun begun, JsonNode credential) {
    return world
        .auth()
        .registration()
        .finish(proof(), begun.ceremonyId(), RegistrationResponse.of(credential), VISITOR)
        .signedIn();
  }

  public SignedIn signsIn(Begun begun, JsonNode credential) {
    return world
        .auth()
        .authentication()
        .finish(proof(), begun.ceremonyId(), AuthenticationResponse.of(credential), VISITOR);
  }

  /** What a request with the tokens would say. */
  public LoginSession session(SignedIn signedIn) {
    return new LoginSession(
        signedIn.user().id(), signedIn.deviceId(), device.jkt(), world.clock().instant());
  }

  /** A further passkey, in the same authenticator. */
  public PasskeyView addsPasskey(SignedIn signedIn, String name) {
    var session = session(signedIn);
    var begun = world.auth().addPasskey().begin(session);
    var response = RegistrationResponse.of(authenticator.create(options(begun)));
    return world
        .auth()
        .addPasskey()
        .finish(session, begun.ceremonyId(), response, new PasskeyName(name));
  }

  /** Comes back with a recovery code and a new passkey. */
  public SignedIn comesBack(String code) {
    return comesBack(world.auth().recovery().begin(proof(), code));
  }

  public SignedIn comesBack(Begun begun) {
    var response = RegistrationResponse.of(authenticator.create(options(begun)));
    return world.auth().recovery().finish(proof(), begun.ceremonyId(), response, VISITOR);
  }

  public Proof proof() {
    return new Proof(device.jkt());
  }

  /** The options as a browser gets them. */
  public static JsonNode options(Begun begun) {
    return JSON.valueToTree(begun.publicKey());
  }
}
