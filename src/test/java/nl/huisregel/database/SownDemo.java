package nl.huisregel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.huisregel.Huisregel;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The boards of the demo, made once in a run as the application makes them at its first start. A class that wants
 * a demo of its own gets a copy of the database and of the folder, and starts as any demo does the second time.
 */
final class SownDemo {

    static final SownDemo ONCE = new SownDemo();

    private final TestDatabase database = TestDatabase.demo();

    private SownDemo() {
        var application = new SpringApplication(Huisregel.class);
        application.addInitializers(context -> {
            Started.use(context, "demo", database);
            context.getBeanFactory().registerSingleton("noTests", new NoTests());
        });
        application.run("--huisregel.port=0").close();
    }

    /** What single tests put in the place of a clock or a provider is not in this one. */
    private static final class NoTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory readers) {
            return found.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return NoTests.class.hashCode();
        }
    }

    TestDatabase again() {
        return database.again();
    }

    /** The keys, the ends of the journals and the kit of the picture worker; not the lock, nor what a worker wrote for itself. */
    void folderFor(TestDatabase copy) {
        var from = Started.folder(database);
        var to = Started.folder(copy);
        try (var all = Files.walk(from)) {
            for (var file : (Iterable<Path>) all.filter(file -> !file.endsWith("lock") && !file.startsWith(from.resolve("pictures/tmp")))::iterator) {
                var copied = to.resolve(from.relativize(file));
                if (file.startsWith(from.resolve("pictures")) && Files.isRegularFile(file)) {
                    Files.createLink(copied, file); // a hundred megabytes that nobody writes
                } else {
                    Files.createDirectories(copied.getParent());
                    Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
