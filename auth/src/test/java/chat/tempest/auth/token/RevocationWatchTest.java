package chat.tempest.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.core.DeviceId;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two worlds on one database are two nodes. */
@ExtendWith(TestDatabase.class)
class RevocationWatchTest {
  private static final String PATH = "/api/v10/users/@me";

  private final AuthWorld here;
  private final AuthWorld elsewhere;
  private final Person ann;
  private final SignedIn signedIn;

  /** Of this device: other tests sign out theirs in the same database. */
  private final List<DeviceId> heard = new ArrayList<>();

  RevocationWatchTest(Database database) {
    here = new AuthWorld(database);
    elsewhere = new AuthWorld(database);
    ann = here.person();
    signedIn = ann.signsUp("Ann");
    var device = signedIn.deviceId();
    elsewhere
        .auth()
        .revocations()
        .subscribe(
            ended -> {
              if (ended.equals(device)) {
                heard.add(ended);
              }
            });
  }

  @Test
  void whatAnotherNodeRevokedIsFoundInTheDatabaseThoughTheTokenIsInTheCache() {
    assertThat(isLetInElsewhere()).isTrue();
    signOutHere();
    assertThat(isLetInElsewhere()).as("from the cache, until somebody tells").isTrue();

    elsewhere.auth().revocationWatch().look();

    assertThat(isLetInElsewhere()).isFalse();
    assertThat(heard).containsExactly(signedIn.deviceId());
  }

  @Test
  void whatIsKnownIsToldOnce() {
    signOutHere();
    elsewhere.auth().revocations().hear(signedIn.deviceId());
    elsewhere.auth().revocationWatch().look();
    elsewhere.auth().revocationWatch().look();

    assertThat(heard).containsExactly(signedIn.deviceId());
  }

  @Test
  void whatIsHeardFromOthersIsNotToldThemAgain() {
    var relayed = new ArrayList<DeviceId>();
    elsewhere.auth().revocations().relayTo(relayed::add);
    here.auth().revocations().relayTo(elsewhere.auth().revocations()::hear);

    signOutHere();

    assertThat(heard).containsExactly(signedIn.deviceId());
    assertThat(relayed).isEmpty();
  }

  private void signOutHere() {
    var token = signedIn.accessToken();
    var session =
        here.auth()
            .authenticator()
            .authenticate(List.of("DPoP " + token), List.of(proof(here)), "POST", PATH);
    here.auth().logout().logout(session);
  }

  private boolean isLetInElsewhere() {
    var authorization = List.of("DPoP " + signedIn.accessToken());
    try {
      elsewhere
          .auth()
          .authenticator()
          .authenticate(authorization, List.of(proof(elsewhere)), "POST", PATH);
      return true;
    } catch (Problem.Unauthorized refused) {
      return false;
    }
  }

  private String proof(AuthWorld world) {
    return ann.device()
        .proof("POST", AuthWorld.ORIGIN + PATH)
        .nonce(world.auth().nonces().current())
        .token(signedIn.accessToken())
        .sign();
  }
}
