package org.iyab.access;

import jakarta.servlet.http.HttpServletRequest;
import org.iyab.http.ProblemResponses;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Who gets in. Calls with HTTP Basic hold no session and need no CSRF token; whatever rides on a session, pages and the
 * calls that pages make, needs one.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " font-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(10);
    }

    /** A path the firewall turns away is a request that cannot be read, like any other. */
    @Bean
    RequestRejectedHandler rejected(ProblemResponses problems) {
        return (request, response, failure) -> problems.write(
                request,
                response,
                DomainProblem.of(Kind.MALFORMED, "malformed_request").with("where", "path"));
    }

    @Bean
    @Order(1)
    SecurityFilterChain calls(HttpSecurity http, ProblemResponses problems) throws Exception {
        AuthenticationEntryPoint unauthenticated = (request, response, failure) -> {
            // No WWW-Authenticate for a page's own calls: the browser would ask for a password in a window of its own.
            if (request.getHeader("X-Requested-With") == null) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Iyab\"");
            }
            problems.write(request, response, DomainProblem.of(Kind.UNAUTHENTICATED, "unauthenticated"));
        };
        AccessDeniedHandler denied =
                (request, response, failure) -> problems.write(request, response, DomainProblem.forbidden("admin"));
        return http.securityMatcher(SecurityConfiguration::withCredentials)
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated))
                .exceptionHandling(
                        on -> on.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    /** A call that brings its credentials, or one that has neither credentials nor a session. */
    private static boolean withCredentials(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                && (request.getHeader("Authorization") != null || request.getRequestedSessionId() == null);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ProblemResponses problems) throws Exception {
        return http.securityMatcher(AnyRequestMatcher.INSTANCE)
                .authorizeHttpRequests(all -> all.requestMatchers(
                                "/login",
                                "/language",
                                "/app/**",
                                "/assets/**",
                                "/icon.svg",
                                "/icon-light.svg",
                                "/error",
                                "/actuator/health",
                                "/actuator/health/**",
                                "/v3/api-docs",
                                "/v3/api-docs/**",
                                "/swagger-ui/**",
                                "/swagger-ui.html")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .csrf(Customizer.withDefaults())
                .exceptionHandling(on -> on.defaultAuthenticationEntryPointFor(
                                (request, response, failure) -> problems.write(
                                        request, response, DomainProblem.of(Kind.UNAUTHENTICATED, "unauthenticated")),
                                request -> request.getRequestURI().startsWith("/api/"))
                        .defaultAccessDeniedHandlerFor(
                                (request, response, failure) ->
                                        problems.write(request, response, DomainProblem.forbidden("admin")),
                                request -> request.getRequestURI().startsWith("/api/")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }
}
