package chat.tempest.api.route;

import static java.util.Objects.requireNonNull;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.place.Network;
import chat.tempest.auth.token.DeviceName;
import chat.tempest.auth.token.Platform;
import chat.tempest.auth.token.Visitor;
import chat.tempest.chat.Actor;
import chat.tempest.chat.Reason;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request, checked: what a route's deed may know of it besides the body. Asking for what the
 * route did not declare is a mistake in the program, and an IllegalStateException.
 */
public final class Call {
  private final String requestId;
  private final String clientAddress;
  private final Caller caller;
  private final Optional<Reason> reason;
  private final PathValues path;
  private final Map<Query<?>, Object> queries;
  private final List<Upload> files;

  /** Made by the edge. */
  public Call(
      String requestId,
      String clientAddress,
      Caller caller,
      Optional<Reason> reason,
      PathValues path,
      Map<Query<?>, Object> queries,
      List<Upload> files) {
    this.requestId = requestId;
    this.clientAddress = clientAddress;
    this.caller = caller;
    this.reason = reason;
    this.path = path;
    this.queries = Map.copyOf(queries);
    this.files = List.copyOf(files);
  }

  /** Names this request in answers and logs. */
  public String requestId() {
    return requestId;
  }

  /** Where it came from, behind trusted proxies: an IPv4 or IPv6 address. */
  public String clientAddress() {
    return clientAddress;
  }

  /** Who acts, and why. */
  public Actor actor() {
    var signedIn = signedIn();
    return new Actor(signedIn.login().userId(), reason, signedIn.verified());
  }

  /** The login session, where the route is for those who are signed in. */
  public LoginSession login() {
    return signedIn().login();
  }

  /**
   * For a deed that needs the person, there and then.
   *
   * @throws chat.tempest.core.Problem.Unauthorized {@code insufficient_user_authentication}
   */
  public LoginSession verifiedLogin() {
    actor().requireVerified();
    return login();
  }

  /** The device that sends this, as whoever signs in is asked for it. */
  public Visitor visitor(DeviceName name) {
    return new Visitor(name, Platform.WEB, network());
  }

  /** The coarse network that this comes from. */
  public Network network() {
    return Network.of(clientAddress);
  }

  private Caller.SignedIn signedIn() {
    if (caller instanceof Caller.SignedIn signedIn) {
      return signedIn;
    }
    throw new IllegalStateException("this route does not ask for a token");
  }

  /** The proof of a key, where the route was declared {@code withKey()}. */
  public Proof proof() {
    if (caller instanceof Caller.WithKey(Proof proof)) {
      return proof;
    }
    throw new IllegalStateException("this route does not ask for a proof alone");
  }

  public GuildId guildId() {
    return new GuildId(id("guild_id"));
  }

  public ChannelId channelId() {
    return new ChannelId(id("channel_id"));
  }

  public MessageId messageId() {
    return new MessageId(id("message_id"));
  }

  public UserId userId() {
    return new UserId(id("user_id"));
  }

  /** The snowflake in the hole of that name, which ends in {@code _id}. */
  public long id(String hole) {
    return path.id(hole);
  }

  /** The text in the hole of that name, percent-decoded. */
  public String path(String hole) {
    return path.text(hole);
  }

  /** What the query gave for the parameter, or its default. */
  @SuppressWarnings("unchecked") // put in by the parameter's own parser
  public <T> T query(Query<T> parameter) {
    return (T) requireNonNull(queries.get(parameter), () -> parameter.name() + " was not declared");
  }

  /** The files of a multipart body, in the order of their index. */
  public List<Upload> files() {
    return files;
  }
}
