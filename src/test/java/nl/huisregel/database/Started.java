package nl.huisregel.database;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a Spring test a fresh database and a data folder of its own. */
abstract class Started implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final class Demo extends Started {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, "demo", TestDatabase.demo());
        }
    }

    static final class School extends Started {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(context, "school", TestDatabase.school());
        }
    }

    static void use(ConfigurableApplicationContext context, String kind, TestDatabase database) {
        var name = database.url().replaceAll("\\?.*", "").replaceAll(".*/", "");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", Map.of(
            "huisregel.installation", kind,
            "huisregel.data", "target/test-data/" + ProcessHandle.current().pid() + "/" + name,
            "huisregel.database.url", database.url(),
            "huisregel.database.user", database.owner().user(),
            "huisregel.database.password", database.owner().password(),
            "huisregel.database.app.user", database.app().user(),
            "huisregel.database.app.password", database.app().password())));
    }
}
