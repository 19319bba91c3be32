package exolog.app.server;

import static java.util.Map.entry;

import exolog.core.forecast.registry.RegistryModels;
import exolog.core.practice.Clinics;
import exolog.web.layout.PublicAddress;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the parts are put together. The auto-configurations are named one by one: looking through all
 * of them for those that apply would cost a third of the start.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan("exolog.web")
@Import(CoreBeans.class)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  MultipartAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
class Wiring {
  static ConfigurableApplicationContext start(Settings settings, Storage storage, Clock clock) {
    // Boot's own logging set-up writes to standard output; ours is LogToStandardError.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var application = new SpringApplication(Wiring.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setAddCommandLineProperties(false);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(context -> {
      var beans = (GenericApplicationContext) context;
      beans.registerBean(Settings.class, () -> settings);
      beans.registerBean(DataSource.class, storage::pool);
      beans.registerBean(Clock.class, () -> clock);
      beans.registerBean(PublicAddress.class, () -> new PublicAddress(settings.publicUrl()));
    });
    return application.run();
  }

  private static Map<String, Object> properties(Settings settings) {
    return Map.ofEntries(
        entry("server.port", settings.port()),
        entry("server.address", settings.address()),
        entry("server.shutdown", "graceful"),
        entry(
            "server.forward-headers-strategy",
            settings.publicUrl().isPresent() ? "native" : "none"),
        entry("server.server-header", ""),
        entry("server.tomcat.threads.max", 40),
        entry("server.tomcat.threads.min-spare", 4),
        entry("server.servlet.session.cookie.same-site", "lax"),
        entry("server.servlet.session.cookie.http-only", true),
        // Above what any page takes, so that the page itself says what it takes.
        entry("spring.servlet.multipart.max-file-size", "32MB"),
        entry("spring.servlet.multipart.max-request-size", "33MB"),
        entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"));
  }

  @Bean
  NightlyModels nightlyModels(Clinics clinics, ObjectProvider<RegistryModels> models, Clock clock) {
    return new NightlyModels(clinics, models, clock);
  }

  @Bean
  FilterRegistrationBean<Health> health(JdbcClient jdbc) {
    var health = new FilterRegistrationBean<>(new Health(jdbc));
    health.addUrlPatterns(Health.PATH);
    health.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return health;
  }
}
