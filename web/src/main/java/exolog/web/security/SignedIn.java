package exolog.web.security;

import exolog.core.practice.Account;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Someone who signed in. Holds the account, never the password. */
public final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Account account;

  public SignedIn(Account account) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + account.role())));
    this.account = account;
    setAuthenticated(true);
  }

  /** The account at work in this request. */
  public static Optional<Account> account() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof SignedIn signedIn
        ? Optional.of(signedIn.account)
        : Optional.empty();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return account;
  }

  @Override
  public String getName() {
    return account.login();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
