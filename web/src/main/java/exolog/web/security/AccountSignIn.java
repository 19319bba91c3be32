package exolog.web.security;

import exolog.core.practice.Accounts;
import exolog.core.practice.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Asks the clinic's accounts whether login and password belong together. */
final class AccountSignIn implements AuthenticationProvider {
  private final Accounts accounts;

  AccountSignIn(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String password = String.valueOf(asked.getCredentials());
    return switch (accounts.signIn(asked.getName(), password)) {
      case SignIn.Accepted(var account) -> new SignedIn(account);
      case SignIn.Refused() -> throw new BadCredentialsException("refused");
      case SignIn.Locked(var until) -> throw new LockedException("locked until " + until);
    };
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
