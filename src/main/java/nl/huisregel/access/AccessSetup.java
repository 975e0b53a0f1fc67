package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ties the doorkeeper to the web: sessions in the database, tokens against forged forms, the actor as an argument. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 3600)
class AccessSetup implements WebMvcConfigurer {

    private final Doorkeeper doorkeeper;

    AccessSetup(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    /** Who may do what is the doorkeeper's; Spring Security guards the forms. The headers are set in one place for all pages. */
    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http
            .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            // A mail program sends this one by itself; the token in the address is all it proves (RFC 8058).
            .csrf(forms -> forms.ignoringRequestMatchers("/mail/stop/*"))
            .headers(headers -> headers.disable())
            .formLogin(form -> form.disable())
            .httpBasic(basic -> basic.disable())
            .logout(logout -> logout.disable())
            .requestCache(cache -> cache.disable())
            .anonymous(anonymous -> anonymous.disable())
            .build();
    }

    /** Signing in is ours, with every question and delay of it; without this, Spring Boot would make up a user of its own. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("nobody signs in this way");
        };
    }

    /** Twenty-seven bytes of chance are the 36 signs the table holds; the numbers that come along are a little shorter than asked. */
    @Bean
    SessionIdGenerator sessionNumbers() {
        var chance = new SecureRandom();
        return () -> {
            var bytes = new byte[27];
            chance.nextBytes(bytes);
            return Base64.getUrlEncoder().encodeToString(bytes);
        };
    }

    /**
     * Only to us, unreadable for scripts, and over an encrypted line except on the machine itself. The prefix makes a
     * browser refuse one that another site of the same domain, or a page without encryption, tries to put there.
     */
    @Bean
    CookieSerializer cookie() {
        return new CookieSerializer() {
            /** A number as we make them; the database is not asked about anything else. */
            private static final Pattern OURS = Pattern.compile("[\\w-]{36}");
            private final CookieSerializer here = cookie("huisregel", false);
            private final CookieSerializer elsewhere = cookie("__Host-huisregel", true);

            @Override
            public void writeCookieValue(CookieValue value) {
                which(value.getRequest()).writeCookieValue(value);
            }

            @Override
            public List<String> readCookieValues(HttpServletRequest request) {
                return which(request).readCookieValues(request).stream().filter(value -> OURS.matcher(value).matches()).toList();
            }

            private CookieSerializer which(HttpServletRequest request) {
                return SignIn.onThisMachine(request) ? here : elsewhere;
            }
        };
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        return cookie;
    }

    private static final class ActorArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
                                      WebDataBinderFactory binders) {
            return request.getAttribute(Doorkeeper.ACTOR, NativeWebRequest.SCOPE_REQUEST);
        }
    }
}
