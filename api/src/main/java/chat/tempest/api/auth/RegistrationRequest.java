package chat.tempest.api.auth;

import chat.tempest.auth.passkey.DisplayName;
import chat.tempest.auth.signup.InviteClaim;
import chat.tempest.auth.signup.Solution;
import java.util.Optional;

/**
 * What a new account is asked for.
 *
 * @param invite the code of an invite, where registration asks for one
 * @param proofOfWork the solution of a puzzle, where it asks for that
 */
record RegistrationRequest(
    DisplayName displayName, Optional<InviteClaim> invite, Optional<Solution> proofOfWork) {}
