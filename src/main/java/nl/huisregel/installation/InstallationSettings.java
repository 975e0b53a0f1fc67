package nl.huisregel.installation;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the command that started us asked for: demo or school, and where its data lives. */
@ConfigurationProperties("huisregel")
record InstallationSettings(@DefaultValue("school") Kind installation, Path data) {

    Path folder() {
        return data != null ? data : Path.of("data", installation == Kind.DEMO ? "demo" : "school");
    }

    @Configuration
    @EnableConfigurationProperties(InstallationSettings.class)
    static class Beans {

        @Bean
        Installation installation(InstallationSettings settings) {
            return new Installation(settings.installation());
        }

        @Bean
        DataFolder dataFolder(InstallationSettings settings) {
            return DataFolder.open(settings.folder());
        }
    }
}
