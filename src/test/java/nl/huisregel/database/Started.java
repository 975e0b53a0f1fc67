package nl.huisregel.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a Spring test a fresh database and a data folder of its own; a demo comes with its boards. */
abstract class Started implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final class Demo extends Started {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = SownDemo.ONCE.again();
            SownDemo.ONCE.folderFor(database);
            use(context, "demo", database);
        }
    }

    static final class School extends Started {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, "school", TestDatabase.school());
        }
    }

    static Path folder(TestDatabase database) {
        return Path.of("target", "test-data", "" + ProcessHandle.current().pid(), database.name());
    }

    static void use(ConfigurableApplicationContext context, String kind, TestDatabase database) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", Map.of(
            "huisregel.installation", kind,
            "huisregel.data", folder(database).toString(),
            "huisregel.database.url", database.url(),
            "huisregel.database.user", database.owner().user(),
            "huisregel.database.password", database.owner().password(),
            "huisregel.database.app.user", database.app().user(),
            "huisregel.database.app.password", database.app().password())));
    }
}
