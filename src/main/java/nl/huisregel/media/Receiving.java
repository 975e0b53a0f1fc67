package nl.huisregel.media;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.huisregel.installation.DataFolder;
import nl.huisregel.limit.Ceiling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/**
 * Where the web server puts what is being sent, until the request ends. A folder of our own, so that
 * what a power cut leaves there, with places and faces in it, is gone at the next start.
 */
@Configuration(proxyBeanMethods = false)
class Receiving {

    private static final int IN_MEMORY = 64 << 10;
    /** Twenty photos; one that is far too large still arrives, so that it gets its own sentence. */
    private static final long WHOLE_REQUEST = Ceiling.REQUEST.most();

    @Bean
    MultipartConfigElement multipartConfigElement(DataFolder data) throws IOException {
        Path incoming = data.resolve("uploads").resolve("incoming");
        FileSystemUtils.deleteRecursively(incoming);
        Files.createDirectories(incoming.getParent());
        Files.createDirectory(incoming,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new MultipartConfigElement(incoming.toAbsolutePath().toString(), WHOLE_REQUEST, WHOLE_REQUEST, IN_MEMORY);
    }
}
