package chat.tempest.perms;

import static chat.tempest.perms.Permission.*;
import static chat.tempest.perms.PermissionSet.NONE;
import static chat.tempest.perms.Scene.EVERYONE;
import static chat.tempest.perms.Scene.MEMBER;
import static chat.tempest.perms.Scene.NOW;
import static chat.tempest.perms.Scene.everyoneMay;
import static chat.tempest.perms.Scope.CATEGORY;
import static chat.tempest.perms.Scope.CHANNEL;
import static chat.tempest.perms.Scope.GUILD;
import static chat.tempest.perms.Scope.THREAD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final long RED = 201;
  private static final long BLUE = 202;

  private static PermissionSet of(Permission... bits) {
    return PermissionSet.of(bits);
  }

  @Nested
  class TheServer {
    @Test
    void theOwnerHasEverything() {
      assertThat(everyoneMay().askedByTheOwner().inGuild()).isEqualTo(PermissionSet.ALL);
    }

    @Test
    void whatIsDeniedToTheOwnerDoesNotCount() {
      var denied = PermissionOverwrite.ofUser(Scene.OWNER, NONE, PermissionSet.ALL);
      assertThat(everyoneMay().on(GUILD, denied).askedByTheOwner().inChannel())
          .isEqualTo(PermissionSet.ALL);
    }

    @Test
    void everybodyElseStartsFromNothing() {
      assertThat(everyoneMay().inGuild()).isEqualTo(NONE);
    }

    @Test
    void everyoneHasWhatTheRoleOfEveryoneAllows() {
      assertThat(everyoneMay(VIEW_CHANNEL, CONNECT).inGuild()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
    }

    @Test
    void aRoleAddsToIt() {
      var scene = everyoneMay(VIEW_CHANNEL).holding(RED, of(EXPORT_GUILD_DATA), NONE);
      assertThat(scene.inGuild()).isEqualTo(of(VIEW_CHANNEL, EXPORT_GUILD_DATA));
    }

    @Test
    void aRoleMayTakeAwayToo() {
      var scene =
          everyoneMay(VIEW_CHANNEL, EXPORT_GUILD_DATA).holding(RED, NONE, of(EXPORT_GUILD_DATA));
      assertThat(scene.inGuild()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void amongRolesAllowWinsWhateverTheirPositions() {
      var allowBelow = everyoneMay().holding(RED, of(SPEAK), NONE).holding(BLUE, NONE, of(SPEAK));
      var allowAbove = everyoneMay().holding(RED, NONE, of(SPEAK)).holding(BLUE, of(SPEAK), NONE);
      assertThat(allowBelow.inGuild()).isEqualTo(of(SPEAK));
      assertThat(allowAbove.inGuild()).isEqualTo(of(SPEAK));
    }

    @Test
    void aRoleThatOneDoesNotHoldSaysNothing() {
      assertThat(everyoneMay().with(RED, of(SPEAK)).inGuild()).isEqualTo(NONE);
    }

    @Test
    void theRoleOfEveryoneDoesNotCountTwiceForWhoeverListsIt() {
      var scene =
          everyoneMay(SPEAK)
              .holding(RED, NONE, of(SPEAK))
              .roleAllows(GUILD, EVERYONE, CONNECT, SPEAK);
      var listed = Subject.of(MEMBER, EVERYONE, RED);
      assertThat(Resolver.resolve(scene.rules(), listed, Place.guild(), NOW))
          .isEqualTo(of(CONNECT));
    }

    @Test
    void anOverwriteOfTheServerJoinsTheRolesOwnMask() {
      var scene = everyoneMay().holding(RED, of(SPEAK), NONE).roleAllows(GUILD, RED, CONNECT);
      assertThat(scene.inGuild()).isEqualTo(of(SPEAK, CONNECT));
    }

    @Test
    void anOverwriteOfTheServerForEveryoneStandsBeforeRoles() {
      var scene = everyoneMay().roleDenies(GUILD, EVERYONE, SPEAK).holding(RED, of(SPEAK), NONE);
      assertThat(scene.inGuild()).isEqualTo(of(SPEAK));
    }

    @Test
    void aUserOverwriteOfTheServerHasTheLastWordThere() {
      var scene = everyoneMay(SPEAK, CONNECT).userDenies(GUILD, SPEAK).userAllows(CHANNEL, STREAM);
      assertThat(scene.inGuild()).isEqualTo(of(CONNECT));
    }

    @Test
    void withoutAChannelNothingIsImplied() {
      assertThat(everyoneMay(ATTACH_FILES, KICK_MEMBERS).inGuild())
          .isEqualTo(of(ATTACH_FILES, KICK_MEMBERS));
    }
  }

  @Nested
  class TheLayersOfRoles {
    @Test
    void aChannelWithoutOverwritesInherits() {
      assertThat(everyoneMay(VIEW_CHANNEL, CONNECT).inChannel())
          .isEqualTo(of(VIEW_CHANNEL, CONNECT));
    }

    @Test
    void theCategoryCountsInItsChannelsAndThreads() {
      var scene = everyoneMay(VIEW_CHANNEL).roleAllows(CATEGORY, EVERYONE, CONNECT);
      assertThat(scene.inCategory()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
      assertThat(scene.inThread()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
    }

    @Test
    void theChannelDoesNotCountInItsCategory() {
      var scene = everyoneMay(VIEW_CHANNEL).roleAllows(CHANNEL, EVERYONE, CONNECT);
      assertThat(scene.inCategory()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void theNarrowerScopeHasTheLaterWord() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .roleDenies(CATEGORY, EVERYONE, CONNECT)
              .roleAllows(CHANNEL, EVERYONE, CONNECT)
              .roleDenies(THREAD, EVERYONE, CONNECT);
      assertThat(scene.inCategory()).isEqualTo(of(VIEW_CHANNEL));
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
      assertThat(scene.inThread()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void denyingEveryoneInAChannelOverridesARoleOfTheServer() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .holding(RED, of(CONNECT), NONE)
              .roleDenies(CHANNEL, EVERYONE, CONNECT);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void inOneScopeARolesAllowBeatsTheDenialForEveryone() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .holding(RED)
              .roleDenies(CHANNEL, EVERYONE, CONNECT)
              .roleAllows(CHANNEL, RED, CONNECT);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
    }

    @Test
    void inOneScopeARolesDenialBeatsTheAllowForEveryone() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .holding(RED)
              .roleAllows(CHANNEL, EVERYONE, CONNECT)
              .roleDenies(CHANNEL, RED, CONNECT);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void inOneScopeAllowWinsAmongRoles() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .holding(RED)
              .holding(BLUE)
              .roleAllows(CHANNEL, RED, CONNECT)
              .roleDenies(CHANNEL, BLUE, CONNECT);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
    }

    @Test
    void acrossScopesANarrowerDenialBeatsAWiderAllow() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .holding(RED)
              .holding(BLUE)
              .roleAllows(CATEGORY, RED, CONNECT)
              .roleDenies(CHANNEL, BLUE, CONNECT);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void aRolesAllowOnACategoryGivesWayToADenialForEveryoneInTheChannel() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .holding(RED)
              .roleAllows(CATEGORY, RED, CONNECT)
              .roleDenies(CHANNEL, EVERYONE, CONNECT);
      assertThat(scene.inCategory()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void bitsAboveSixtyFourAreLaidAlike() {
      var scene =
          everyoneMay(VIEW_CHANNEL, LOCK_CHANNELS)
              .holding(RED)
              .roleDenies(CATEGORY, EVERYONE, LOCK_CHANNELS)
              .roleAllows(CHANNEL, RED, BYPASS_AUTOMOD);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL, BYPASS_AUTOMOD));
    }

    @Test
    void overwritesOfRolesThatOneDoesNotHoldSayNothing() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .holding(BLUE)
              .roleAllows(CHANNEL, RED, CONNECT)
              .roleAllows(CHANNEL, 999, SPEAK);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }
  }

  @Nested
  class TheLayersOfTheUser {
    @Test
    void aRolesAllowInAChannelNeverUndoesAUsersDenialOnTheCategory() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .holding(RED)
              .userDenies(CATEGORY, CONNECT)
              .roleAllows(CHANNEL, RED, CONNECT);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void aUsersAllowOnTheServerBeatsARolesDenialInAThread() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .userAllows(GUILD, CONNECT)
              .roleDenies(THREAD, EVERYONE, CONNECT);
      assertThat(scene.inThread()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
    }

    @Test
    void theNarrowerUserLayerHasTheLaterWord() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .userDenies(GUILD, CONNECT)
              .userAllows(CATEGORY, CONNECT)
              .userDenies(CHANNEL, CONNECT)
              .userAllows(THREAD, CONNECT);
      assertThat(scene.inGuild().has(CONNECT)).isFalse();
      assertThat(scene.inCategory().has(CONNECT)).isTrue();
      assertThat(scene.inChannel().has(CONNECT)).isFalse();
      assertThat(scene.inThread().has(CONNECT)).isTrue();
    }

    @Test
    void anotherUsersOverwriteSaysNothing() {
      var theirs = PermissionOverwrite.ofUser(MEMBER + 1, of(CONNECT), of(VIEW_CHANNEL));
      assertThat(everyoneMay(VIEW_CHANNEL).on(CHANNEL, theirs).inChannel())
          .isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void oneIsFoundAmongMany() {
      var scene = everyoneMay(VIEW_CHANNEL).userAllows(CHANNEL, CONNECT);
      for (long other = MEMBER - 4; other <= MEMBER + 4; other++) {
        if (other != MEMBER) {
          scene.on(CHANNEL, PermissionOverwrite.ofUser(other, NONE, of(VIEW_CHANNEL)));
        }
      }
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
    }

    @Test
    void aRoleWithTheIdOfAUserIsNotThatUser() {
      assertThat(everyoneMay(VIEW_CHANNEL).roleDenies(CHANNEL, MEMBER, VIEW_CHANNEL).inChannel())
          .isEqualTo(of(VIEW_CHANNEL));
    }
  }

  @Nested
  class Administrators {
    @Test
    void haveEverythingWhateverNarrowerOverwritesSay() {
      var scene =
          everyoneMay()
              .holding(RED, of(ADMINISTRATOR), NONE)
              .userDenies(CHANNEL, VIEW_CHANNEL)
              .roleDenies(CATEGORY, RED, VIEW_CHANNEL, SEND_MESSAGES);
      assertThat(scene.inChannel()).isEqualTo(PermissionSet.ALL);
      assertThat(scene.inGuild()).isEqualTo(PermissionSet.ALL);
    }

    @Test
    void mayBeMadeByAUserOverwriteOfTheServer() {
      assertThat(everyoneMay().userAllows(GUILD, ADMINISTRATOR).inThread())
          .isEqualTo(PermissionSet.ALL);
    }

    @Test
    void areNotWhoTheServerDeniesItByName() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .holding(RED, of(ADMINISTRATOR), NONE)
              .userDenies(GUILD, ADMINISTRATOR);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void areNotMadeAtANarrowerScope() {
      var scene =
          everyoneMay(VIEW_CHANNEL)
              .roleAllows(CATEGORY, EVERYONE, ADMINISTRATOR)
              .userAllows(CHANNEL, ADMINISTRATOR);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void areNotUnmadeAtANarrowerScope() {
      var scene = everyoneMay(VIEW_CHANNEL, ADMINISTRATOR).userDenies(CATEGORY, ADMINISTRATOR);
      assertThat(scene.inChannel()).isEqualTo(PermissionSet.ALL);
    }

    @Test
    void seePrivateThreadsAndSpeakUnderTimeout() {
      var scene = everyoneMay(ADMINISTRATOR).threadIsPrivateTo().timedOutUntil(NOW.plusSeconds(60));
      assertThat(scene.inThread()).isEqualTo(PermissionSet.ALL);
    }
  }

  @Nested
  class WhatIsImplied {
    @Test
    void withoutSightOfAChannelNothingInItIsLeft() {
      var scene = everyoneMay(VIEW_CHANNEL, MANAGE_CHANNELS).userDenies(CHANNEL, VIEW_CHANNEL);
      assertThat(scene.inChannel()).isEqualTo(NONE);
      assertThat(scene.inCategory()).isEqualTo(of(VIEW_CHANNEL, MANAGE_CHANNELS));
    }

    @Test
    void theSameHoldsOfACategoryAndAThread() {
      assertThat(everyoneMay(MANAGE_CHANNELS).inCategory()).isEqualTo(NONE);
      assertThat(everyoneMay(MANAGE_CHANNELS).inThread()).isEqualTo(NONE);
    }

    @Test
    void whatNeedsSendingGoesWithoutIt() {
      var scene =
          everyoneMay(
              VIEW_CHANNEL,
              ADD_REACTIONS,
              ATTACH_FILES,
              EMBED_LINKS,
              MENTION_EVERYONE,
              MENTION_ROLES,
              SEND_POLLS,
              SEND_TTS_MESSAGES,
              SEND_VOICE_MESSAGES,
              USE_EXTERNAL_STICKERS,
              PUBLISH_ANNOUNCEMENTS);
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL, ADD_REACTIONS));
    }

    @Test
    void whatNeedsSendingStaysWithIt() {
      assertThat(everyoneMay(VIEW_CHANNEL, SEND_MESSAGES, ATTACH_FILES).inChannel())
          .isEqualTo(of(VIEW_CHANNEL, SEND_MESSAGES, ATTACH_FILES));
    }

    @Test
    void inAThreadSendingIsABitOfItsOwn() {
      var inChannelsOnly = everyoneMay(VIEW_CHANNEL, SEND_MESSAGES, ATTACH_FILES);
      var inThreadsOnly = everyoneMay(VIEW_CHANNEL, SEND_MESSAGES_IN_THREADS, ATTACH_FILES);
      assertThat(inChannelsOnly.inThread()).isEqualTo(of(VIEW_CHANNEL, SEND_MESSAGES));
      assertThat(inThreadsOnly.inThread())
          .isEqualTo(of(VIEW_CHANNEL, SEND_MESSAGES_IN_THREADS, ATTACH_FILES));
      assertThat(inThreadsOnly.inChannel()).isEqualTo(of(VIEW_CHANNEL, SEND_MESSAGES_IN_THREADS));
    }

    @Test
    void underTimeoutOneMayLookAndNoMore() {
      var scene =
          everyoneMay(VIEW_CHANNEL, READ_MESSAGE_HISTORY, SEND_MESSAGES, KICK_MEMBERS)
              .timedOutUntil(NOW.plusSeconds(1));
      assertThat(scene.inChannel()).isEqualTo(of(VIEW_CHANNEL, READ_MESSAGE_HISTORY));
      assertThat(scene.inGuild()).isEqualTo(of(VIEW_CHANNEL, READ_MESSAGE_HISTORY));
    }

    @Test
    void aTimeoutGivesNothing() {
      assertThat(everyoneMay(VIEW_CHANNEL).timedOutUntil(NOW.plusSeconds(1)).inChannel())
          .isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void aTimeoutEndsAtItsInstant() {
      assertThat(everyoneMay(SPEAK).timedOutUntil(NOW).inGuild()).isEqualTo(of(SPEAK));
      assertThat(everyoneMay(SPEAK).timedOutUntil(NOW.plusNanos(1)).inGuild()).isEqualTo(NONE);
    }

    @Test
    void theOwnerIsNotHeldByATimeout() {
      assertThat(everyoneMay().askedByTheOwner().timedOutUntil(NOW.plusSeconds(9)).inChannel())
          .isEqualTo(PermissionSet.ALL);
    }

    @Test
    void aPrivateThreadIsForItsMembers() {
      assertThat(everyoneMay(VIEW_CHANNEL).threadIsPrivateTo(9L, 3L).inThread()).isEqualTo(NONE);
      assertThat(everyoneMay(VIEW_CHANNEL).threadIsPrivateTo(MEMBER).inThread())
          .isEqualTo(of(VIEW_CHANNEL));
      assertThat(everyoneMay(VIEW_CHANNEL).threadIsPrivateTo(MEMBER, 3L).inThread())
          .isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void aPrivateThreadIsForWhoMaySeeAllOfThem() {
      var scene = everyoneMay(VIEW_CHANNEL, VIEW_PRIVATE_THREADS).threadIsPrivateTo();
      assertThat(scene.inThread()).isEqualTo(of(VIEW_CHANNEL, VIEW_PRIVATE_THREADS));
    }

    @Test
    void underTimeoutThePrivateThreadsOfOthersClose() {
      var scene =
          everyoneMay(VIEW_CHANNEL, VIEW_PRIVATE_THREADS)
              .threadIsPrivateTo()
              .timedOutUntil(NOW.plusSeconds(1));
      assertThat(scene.inThread()).isEqualTo(NONE);
    }

    @Test
    void aMemberOfAPrivateThreadStillNeedsToSeeItsChannel() {
      assertThat(everyoneMay(SEND_MESSAGES).threadIsPrivateTo(MEMBER).inThread()).isEqualTo(NONE);
    }
  }

  @Nested
  class OverwritesThatEnd {
    private Scene scene(PermissionOverwrite overwrite) {
      return everyoneMay(VIEW_CHANNEL).on(CHANNEL, overwrite);
    }

    @Test
    void countUntilTheirInstant() {
      var ends = PermissionOverwrite.ofUser(MEMBER, of(CONNECT), NONE).until(NOW.plusNanos(1));
      assertThat(scene(ends).inChannel()).isEqualTo(of(VIEW_CHANNEL, CONNECT));
    }

    @Test
    void doNotCountAtTheirInstantNorAfterIt() {
      var ends = PermissionOverwrite.ofUser(MEMBER, of(CONNECT), NONE);
      assertThat(scene(ends.until(NOW)).inChannel()).isEqualTo(of(VIEW_CHANNEL));
      assertThat(scene(ends.until(NOW.minusSeconds(1))).inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void ofRolesEndAlike() {
      var ends = PermissionOverwrite.ofRole(EVERYONE, of(CONNECT), NONE).until(NOW);
      assertThat(scene(ends).inChannel()).isEqualTo(of(VIEW_CHANNEL));
    }

    @Test
    void makeNoAdministratorOnceEnded() {
      var ended = PermissionOverwrite.ofUser(MEMBER, of(ADMINISTRATOR), NONE).until(NOW);
      assertThat(everyoneMay(SPEAK).on(GUILD, ended).inGuild()).isEqualTo(of(SPEAK));
    }

    @Test
    void unmakeAnAdministratorWhileTheyLast() {
      var denied =
          PermissionOverwrite.ofUser(MEMBER, NONE, of(ADMINISTRATOR)).until(NOW.plusSeconds(1));
      assertThat(everyoneMay(SPEAK, ADMINISTRATOR).on(GUILD, denied).inGuild())
          .isEqualTo(of(SPEAK));
    }
  }
}
