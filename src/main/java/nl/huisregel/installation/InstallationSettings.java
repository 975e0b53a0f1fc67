package nl.huisregel.installation;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the command that started us asked for: demo or school ({@code HUISREGEL_INSTALLATION}), where its
 * data lives ({@code HUISREGEL_DATA}), and where it listens ({@code HUISREGEL_PORT}, {@code HUISREGEL_LISTEN}).
 */
@ConfigurationProperties("huisregel")
record InstallationSettings(@DefaultValue("school") Kind installation, Path data, Integer port,
                            @DefaultValue("127.0.0.1") String listen) {

    Path folder() {
        return data != null ? data : Path.of("data", installation == Kind.DEMO ? "demo" : "school");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(InstallationSettings.class)
    static class Beans {

        @Bean
        Installation thisInstallation(InstallationSettings settings) {
            return new Installation(settings.installation());
        }

        @Bean
        DataFolder dataFolder(InstallationSettings settings) {
            return DataFolder.open(settings.folder());
        }
    }
}
