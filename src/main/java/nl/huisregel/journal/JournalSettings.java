package nl.huisregel.journal;

import java.nio.file.Path;
import java.util.Optional;
import nl.huisregel.installation.DataFolder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the journal keeps what must not be in its database: its key ({@code HUISREGEL_JOURNAL_KEY}) and its checkpoints
 * ({@code HUISREGEL_JOURNAL_CHECKPOINTS}). Otherwise in the data folder.
 */
@ConfigurationProperties("huisregel.journal")
record JournalSettings(Path key, Path checkpoints) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(JournalSettings.class)
    static class Beans {

        @Bean
        JournalKey journalKey(JournalSettings settings, DataFolder data) {
            return JournalKey.in(Optional.ofNullable(settings.key()).orElseGet(() -> Outside.folder(data.path()).resolve("key.properties")));
        }

        @Bean
        Outside outsideTheDatabase(JournalSettings settings, DataFolder data) {
            Path folder = Outside.folder(data.path());
            return new Outside(folder, Optional.ofNullable(settings.checkpoints()).orElse(folder.resolve("checkpoints.txt")));
        }
    }
}
