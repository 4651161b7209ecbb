package chat.tempest.auth.nativeapp;

/** What a code is bound to: whoever redeems it shows all four. */
record Binding(
    ClientId clientId, RedirectUri redirectUri, CodeChallenge codeChallenge, Thumbprint dpopJkt) {

  boolean isShownBy(String jkt, CodeGrant grant) {
    return dpopJkt.value().equals(jkt)
        && clientId.value().equals(grant.clientId())
        && redirectUri.value().equals(grant.redirectUri())
        && codeChallenge.isAnsweredBy(grant.codeVerifier());
  }
}
