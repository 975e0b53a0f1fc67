package nl.huisregel.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/** The mail server of the school, by {@code HUISREGEL_MAIL_HOST} and what goes with it; without that there is none. */
@ConfigurationProperties("huisregel.mail")
record MailServer(@DefaultValue("") String host) {

    boolean there() {
        return !host.isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailServer.class)
    static class Beans {}
}
