package nl.huisregel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import nl.huisregel.installation.DataFolder;
import nl.huisregel.installation.Installation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the database before anything can ask it something, and stops it after the last question. */
@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseStart {

    @Bean
    Database database(DatabaseSettings settings, Installation installation, DataFolder data, List<OwnerWork> work) {
        return settings.elsewhere()
            ? Database.elsewhere(settings, installation.kind(), work)
            : Database.embedded(data, data.resolve("programs"), installation.kind(), work);
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        return database.pool();
    }
}
