package nl.huisregel.web;

import java.time.Duration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Style, typeface and htmx: from our own address, under names that change with their content. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    /** Text says its letters, also where it is a file. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> letters() {
        return server -> server.addContextCustomizers(context -> {
            context.addMimeMapping("css", "text/css;charset=UTF-8");
            context.addMimeMapping("js", "text/javascript;charset=UTF-8");
        });
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/public/**")
            .addResourceLocations("classpath:/public/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .resourceChain(true)
            .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
            .addTransformer(new CssLinkResourceTransformer());
    }
}
