package chat.tempest.api.auth;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.auth.client.ClientCredentials;
import chat.tempest.auth.nativeapp.CodeExchange;
import chat.tempest.auth.token.DeviceLedger;
import chat.tempest.auth.token.RefreshTokens;

/** The token endpoint (RFC 6749 section 3.2). Every token is bound to the key of the request. */
public final class TokenRoutes implements Routes {
  private final RefreshTokens refreshTokens;
  private final CodeExchange codes;
  private final ClientCredentials bots;
  private final DeviceLedger devices;

  public TokenRoutes(
      RefreshTokens refreshTokens,
      CodeExchange codes,
      ClientCredentials bots,
      DeviceLedger devices) {
    this.refreshTokens = refreshTokens;
    this.codes = codes;
    this.bots = bots;
    this.devices = devices;
  }

  @Override
  public String feature() {
    return "Signing in";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .post("/auth/token", TokenRequest.class)
        .summary("Exchange a refresh token, a code or an assertion for tokens")
        .refuses(400, "invalid_grant", "unsupported_grant_type")
        .refuses(401, "invalid_client")
        .withKey()
        .limit(120, 60)
        .answers(Issued.class)
        .handle(this::exchange);
  }

  private Issued exchange(Call call, TokenRequest request) {
    return switch (request) {
      case TokenRequest.RefreshToken refresh -> refresh(call, refresh);
      case TokenRequest.AuthorizationCode code ->
          Tokens.of(codes.exchange(call.proof().jkt(), code.grant(), call.network()));
      case TokenRequest.ClientCredentials bot ->
          BotToken.of(
              bots.grant(
                  call.proof().jkt(),
                  bot.clientAssertionType(),
                  bot.clientAssertion(),
                  call.network()));
    };
  }

  private Tokens refresh(Call call, TokenRequest.RefreshToken request) {
    var signedIn = refreshTokens.refresh(call.proof().jkt(), request.refreshToken(), request.rid());
    devices.seen(signedIn.deviceId(), call.network());
    return Tokens.of(signedIn);
  }
}
