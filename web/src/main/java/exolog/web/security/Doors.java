package exolog.web.security;

import static org.springframework.security.config.Customizer.withDefaults;

import exolog.core.practice.Accounts;
import exolog.core.practice.Role;
import exolog.web.layout.JteViews;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may open which address. What stands in no line of {@link #roles} is denied. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {
  /**
   * No inline script or style, nothing from elsewhere, no frame, no form that leaves this place.
   */
  static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; manifest-src 'self'; form-action 'self'; "
          + "frame-ancestors 'none'; base-uri 'none'";

  private static final String[] OPEN_TO_ALL = {
    "/sign-in", "/appearance", "/assets/*", "/help/keys", "/set-up/*"
  };

  /**
   * Public pages about one vial, and calendars by an address nobody guesses: no session, no cookie,
   * cacheable by themselves.
   */
  @Bean
  @Order(1)
  SecurityFilterChain passport(HttpSecurity http, Clock clock, JteViews views) throws Exception {
    return headers(http.securityMatcher("/p/**", "/01/**", "/feeds/**"))
        .addFilterBefore(
            RateLimit.ofPassports(clock, views.draw("passport/tooMany.jte", Map.of())),
            AuthorizationFilter.class)
        .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .anyRequest()
                .denyAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain clinic(HttpSecurity http, Accounts accounts, Clock clock) throws Exception {
    return headers(http)
        .addFilterBefore(RateLimit.ofSignIn(clock), CsrfFilter.class)
        .authenticationManager(new ProviderManager(new AccountSignIn(accounts)))
        .authorizeHttpRequests(Doors::roles)
        .csrf(withDefaults())
        .formLogin(form ->
            form.loginPage("/sign-in")
                .usernameParameter("login")
                .failureHandler(new SignInFailure())
                .defaultSuccessUrl("/"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .build();
  }

  private static void roles(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    String[] treating = names(Role.CLINICIAN, Role.NURSE);
    requests
        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(OPEN_TO_ALL)
        .permitAll()
        .requestMatchers("/")
        .authenticated()
        // What to expect, whether to go ahead, which lot may be used and what is called back is
        // the clinician's to decide.
        .requestMatchers(
            HttpMethod.POST,
            "/consultations/*/decision",
            "/patients/*/courses",
            "/lots/*/release",
            "/recalls/*/approve")
        .hasAnyRole(names(Role.CLINICIAN))
        .requestMatchers(
            "/today",
            "/calendar/**",
            "/patients/**",
            "/consultations/**",
            "/courses/**",
            "/sessions/**",
            "/forecasts/**",
            "/catalogue/**",
            "/lots/**",
            "/vials/**",
            "/trace/**",
            "/recalls/**")
        .hasAnyRole(treating)
        .requestMatchers("/results/**")
        .hasAnyRole(names(Role.CLINICIAN, Role.NURSE, Role.ANALYST))
        .requestMatchers("/mine/**")
        .hasAnyRole(names(Role.PATIENT))
        .requestMatchers("/clinic/**")
        .hasAnyRole(names(Role.ADMINISTRATOR))
        .anyRequest()
        .denyAll();
  }

  private static String[] names(Role... roles) {
    return Stream.of(roles).map(Role::name).toArray(String[]::new);
  }

  private static HttpSecurity headers(HttpSecurity http) throws Exception {
    return http.headers(headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(
                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
            .crossOriginOpenerPolicy(withDefaults())
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
  }
}
