package nl.huisregel.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The folder a worker runs from: its few classes, OpenCV's Java side and the native code, unpacked
 * from wherever the application itself runs (folders, jars, a jar of jars). Readable by anyone,
 * writable by nobody but us; a worker that was taken over cannot leave something in it.
 */
record Kit(Path folder) {

    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();
    private static final String PLATFORM = "linux-x86_64";
    private static final String CLASSES = "nl/huisregel/media/worker/";
    /** A file that tells where each jar is. */
    private static final List<String> JARS = List.of(
        "org/bytedeco/javacpp/Loader.class",
        "org/bytedeco/openblas/global/openblas.class",
        "org/bytedeco/opencv/global/opencv_core.class");
    private static final List<String> NATIVES = List.of(
        "javacpp/" + PLATFORM + "/*.so",
        "openblas/" + PLATFORM + "/libgfortran.so*", "openblas/" + PLATFORM + "/libquadmath.so*",
        "openblas/" + PLATFORM + "/libgcc_s.so*", "openblas/" + PLATFORM + "/libopenblas.so*",
        "openblas/" + PLATFORM + "/libjniopenblas.so", "openblas/" + PLATFORM + "/libjniopenblas_nolapack.so",
        "opencv/" + PLATFORM + "/lib*opencv_core.so*", "opencv/" + PLATFORM + "/lib*opencv_imgproc.so*",
        "opencv/" + PLATFORM + "/lib*opencv_imgcodecs.so*",
        // What finding faces stands on; the networks in it are never used.
        "opencv/" + PLATFORM + "/lib*opencv_objdetect.so*", "opencv/" + PLATFORM + "/libopencv_dnn.so*", "opencv/" + PLATFORM + "/libopencv_calib3d.so*",
        "opencv/" + PLATFORM + "/libopencv_features2d.so*", "opencv/" + PLATFORM + "/libopencv_flann.so*");
    private static final List<String> CASCADES = List.of("frontalface_alt", "frontalface_alt2");

    /** The kit of this version under the given folder, unpacked once. */
    static Kit under(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path ready = parent.resolve("worker-" + version());
        if (!Files.isDirectory(ready)) {
            forgetOlder(parent);
            Path fresh = Files.createTempDirectory(parent, ".unpacking");
            unpack(fresh);
            publish(fresh, ready);
        }
        return new Kit(ready);
    }

    String classPath() {
        return folder.resolve("classes") + ":" + folder.resolve("jars") + "/*";
    }

    Path libraries() {
        return folder.resolve("lib");
    }

    /** The folder with what faces look like in general; nobody's in particular. */
    Path faces() {
        return folder.resolve("faces");
    }

    private static String version() throws IOException {
        MessageDigest digest = sha256();
        for (String jar : JARS) {
            digest.update(jarOf(jar).getPath().replaceAll(".*/", "").getBytes());
        }
        for (Resource own : ownClasses()) {
            digest.update(own.getContentAsByteArray());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static void unpack(Path fresh) throws IOException {
        for (Resource own : ownClasses()) {
            copy(own.getURL(), fresh.resolve("classes/" + CLASSES + own.getFilename()));
        }
        for (String jar : JARS) {
            URL found = jarOf(jar);
            copy(found, fresh.resolve("jars/" + found.getPath().replaceAll(".*/", "")));
        }
        for (String pattern : NATIVES) {
            for (Resource library : RESOURCES.getResources("classpath*:org/bytedeco/" + pattern)) {
                copy(library.getURL(), fresh.resolve("lib/" + library.getFilename()));
            }
        }
        for (String cascade : CASCADES) {
            String file = "haarcascade_" + cascade + ".xml";
            copy(RESOURCES.getResource("classpath:org/bytedeco/opencv/" + PLATFORM + "/share/opencv4/haarcascades/" + file).getURL(), fresh.resolve("faces/" + file));
        }
        // The name OpenCV's loader asks for; the library behind it is the same.
        Files.createSymbolicLink(fresh.resolve("lib/libopenblas_nolapack.so.0"), Path.of("libopenblas.so.0"));
    }

    /** From the one place where the worker itself is, be it a folder or a jar in a jar. */
    private static Resource[] ownClasses() throws IOException {
        String worker = RESOURCES.getClassLoader().getResource(CLASSES + "Worker.class").toString();
        return RESOURCES.getResources(worker.replace("Worker.class", "*.class"));
    }

    private static URL jarOf(String file) throws IOException {
        URL url = RESOURCES.getClassLoader().getResource(file);
        if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
            throw new NoSuchFileException(file);
        }
        return jar.getJarFileURL();
    }

    private static void copy(URL from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = from.openStream()) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void publish(Path fresh, Path ready) throws IOException {
        try (Stream<Path> all = Files.walk(fresh)) {
            for (Path path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Files.setPosixFilePermissions(path,
                    PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
        try {
            Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFirst) {
            FileSystemUtils.deleteRecursively(fresh);
            if (!Files.isDirectory(ready)) {
                throw anotherWasFirst;
            }
        }
    }

    /** Not at once: another copy of the application may still run from it. */
    private static void forgetOlder(Path parent) throws IOException {
        try (Stream<Path> older = Files.list(parent)) {
            for (Path kit : older.filter(path -> path.getFileName().toString().matches("worker-.*|\\.unpacking.*")).toList()) {
                if (Files.getLastModifiedTime(kit).toInstant().isBefore(Instant.now().minus(Duration.ofDays(7)))) {
                    FileSystemUtils.deleteRecursively(kit);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
