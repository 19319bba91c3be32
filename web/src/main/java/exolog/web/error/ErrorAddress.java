package exolog.web.error;

import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the server where our error pages are, so that its own are never seen. */
@Configuration(proxyBeanMethods = false)
class ErrorAddress {
  @Bean
  ErrorPageRegistrar errorPages() {
    return registry -> registry.addErrorPages(new ErrorPage("/error"));
  }
}
