package chat.tempest.perms;

import static chat.tempest.perms.Effect.ALLOW;
import static chat.tempest.perms.Effect.DENY;
import static chat.tempest.perms.Permission.*;
import static chat.tempest.perms.PermissionSet.NONE;
import static chat.tempest.perms.Scene.EVERYONE;
import static chat.tempest.perms.Scene.MEMBER;
import static chat.tempest.perms.Scene.NOW;
import static chat.tempest.perms.Scene.everyoneMay;
import static chat.tempest.perms.Scope.CATEGORY;
import static chat.tempest.perms.Scope.CHANNEL;
import static chat.tempest.perms.Scope.GUILD;
import static chat.tempest.perms.Target.ROLE;
import static chat.tempest.perms.Target.USER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final long RED = 201;
  private static final long BLUE = 202;

  private static Step layer(
      Scope scope, Target target, long id, Effect effect, Permission... bits) {
    return new Step.Layer(scope, target, id, effect, PermissionSet.of(bits));
  }

  @Test
  void tellsAllThatWasSaidOfABitInItsOrder() {
    var why =
        everyoneMay(VIEW_CHANNEL, CONNECT)
            .holding(RED)
            .roleDenies(CATEGORY, EVERYONE, CONNECT)
            .roleAllows(CHANNEL, RED, CONNECT)
            .userDenies(CATEGORY, CONNECT)
            .whyInChannel();
    assertThat(why.about(CONNECT))
        .containsExactly(
            layer(GUILD, ROLE, EVERYONE, ALLOW, VIEW_CHANNEL, CONNECT),
            layer(CATEGORY, ROLE, EVERYONE, DENY, CONNECT),
            layer(CHANNEL, ROLE, RED, ALLOW, CONNECT),
            layer(CATEGORY, USER, MEMBER, DENY, CONNECT));
    assertThat(why.decidedBy(CONNECT)).contains(layer(CATEGORY, USER, MEMBER, DENY, CONNECT));
  }

  @Test
  void namesEveryRoleThatSpeaksAndPutsAllowsAfterDenies() {
    var why =
        everyoneMay(VIEW_CHANNEL)
            .holding(RED)
            .holding(BLUE)
            .roleAllows(CHANNEL, RED, CONNECT)
            .roleDenies(CHANNEL, BLUE, CONNECT)
            .whyInChannel();
    assertThat(why.about(CONNECT))
        .containsExactly(
            layer(CHANNEL, ROLE, BLUE, DENY, CONNECT), layer(CHANNEL, ROLE, RED, ALLOW, CONNECT));
  }

  @Test
  void hasNothingToSayWhereNothingWasSaid() {
    var why = everyoneMay(VIEW_CHANNEL).whyInChannel();
    assertThat(why.decidedBy(CONNECT)).isEmpty();
    assertThat(why.about(CONNECT)).isEmpty();
  }

  @Test
  void namesTheOwner() {
    var why = everyoneMay().askedByTheOwner().whyInChannel();
    assertThat(why.steps()).containsExactly(new Step.Owner());
    assertThat(why.result()).isEqualTo(PermissionSet.ALL);
    assertThat(why.decidedBy(EXPORT_GUILD_DATA)).contains(new Step.Owner());
  }

  @Test
  void namesTheAdministratorAndWhereThatComesFrom() {
    var why =
        everyoneMay()
            .holding(RED)
            .userAllows(GUILD, ADMINISTRATOR)
            .userDenies(CHANNEL, CONNECT)
            .whyInChannel();
    assertThat(why.steps())
        .containsExactly(
            layer(GUILD, USER, MEMBER, ALLOW, ADMINISTRATOR), new Step.Administrator());
    assertThat(why.decidedBy(CONNECT)).contains(new Step.Administrator());
    assertThat(new Step.Administrator().effect()).isEqualTo(ALLOW);
  }

  @Test
  void doesNotSpeakOfAdministratorAtANarrowerScope() {
    var why =
        everyoneMay(VIEW_CHANNEL)
            .roleAllows(CHANNEL, EVERYONE, ADMINISTRATOR)
            .userDenies(CATEGORY, ADMINISTRATOR, CONNECT)
            .whyInChannel();
    assertThat(why.about(ADMINISTRATOR)).isEmpty();
    assertThat(why.decidedBy(CONNECT)).contains(layer(CATEGORY, USER, MEMBER, DENY, CONNECT));
  }

  @Test
  void namesTheRuleThatTookABitAndOnlyThoseThatItTook() {
    var why = everyoneMay(CONNECT).whyInChannel();
    assertThat(why.decidedBy(CONNECT))
        .contains(new Step.Implied(ImpliedRule.CANNOT_VIEW, PermissionSet.of(CONNECT)));
    assertThat(why.decidedBy(VIEW_CHANNEL)).isEmpty();
    assertThat(why.decidedBy(CONNECT).orElseThrow().effect()).isEqualTo(DENY);
  }

  @Test
  void leavesOutARuleThatTookNothing() {
    var why = everyoneMay(VIEW_CHANNEL).whyInChannel();
    assertThat(why.steps()).containsExactly(layer(GUILD, ROLE, EVERYONE, ALLOW, VIEW_CHANNEL));
  }

  @Test
  void namesTheTimeoutAndTheMissingSend() {
    var timedOut =
        everyoneMay(VIEW_CHANNEL, SEND_MESSAGES).timedOutUntil(NOW.plusSeconds(1)).whyInChannel();
    var mute = everyoneMay(VIEW_CHANNEL, ATTACH_FILES).whyInChannel();
    assertThat(timedOut.decidedBy(SEND_MESSAGES))
        .contains(new Step.Implied(ImpliedRule.TIMED_OUT, PermissionSet.of(SEND_MESSAGES)));
    assertThat(mute.decidedBy(ATTACH_FILES))
        .contains(new Step.Implied(ImpliedRule.CANNOT_SEND, PermissionSet.of(ATTACH_FILES)));
  }

  @Test
  void namesThePrivateThread() {
    var why = everyoneMay(VIEW_CHANNEL).threadIsPrivateTo().whyInThread();
    assertThat(why.decidedBy(VIEW_CHANNEL))
        .contains(
            new Step.Implied(ImpliedRule.NOT_IN_PRIVATE_THREAD, PermissionSet.of(VIEW_CHANNEL)));
  }

  @Test
  void leavesOutWhatHasEnded() {
    var ended = PermissionOverwrite.ofUser(MEMBER, PermissionSet.of(CONNECT), NONE).until(NOW);
    assertThat(everyoneMay(VIEW_CHANNEL).on(CHANNEL, ended).whyInChannel().about(CONNECT))
        .isEmpty();
  }
}
