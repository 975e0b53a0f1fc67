package nl.huisregel.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate a school's own server may have: nobody else signed it. Made by the JDK for this run. @param store the same with its key */
public record Certificate(Path file, SSLContext context, Path store) {

    public static final String PASSWORD = "password";

    public static Certificate of(String host) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "certificates").toAbsolutePath()), "c");
            Path store = folder.resolve("keys.p12");
            Path file = folder.resolve("certificate.pem");
            keytool("-genkeypair", "-alias", "it", "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "san=dns:" + host, "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString());
            keytool("-exportcert", "-rfc", "-alias", "it", "-keystore", store.toString(), "-file", file.toString());
            return new Certificate(file, context(store, "it"), store);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that ran out, signed by whoever is trusted: what a school meets when nobody renewed it. */
    public static Certificate over(String host) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "certificates").toAbsolutePath()), "c");
            Path store = folder.resolve("keys.p12");
            Path file = folder.resolve("certificate.pem");
            keytool("-genkeypair", "-alias", "signs", "-keyalg", "EC", "-dname", "CN=signs", "-ext", "bc:c", "-validity", "9", "-storetype", "PKCS12", "-keystore", store.toString());
            keytool("-genkeypair", "-alias", "it", "-signer", "signs", "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "san=dns:" + host, "-startdate", "-3d", "-validity", "1", "-storetype", "PKCS12",
                "-keystore", store.toString());
            keytool("-exportcert", "-rfc", "-alias", "signs", "-keystore", store.toString(), "-file", file.toString());
            return new Certificate(file, context(store, "it"), store);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a store with several keys this one is shown. */
    private static SSLContext context(Path store, String alias) throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(alias, all.getKey(alias, PASSWORD.toCharArray()), PASSWORD.toCharArray(), all.getCertificateChain(alias));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(one, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-storepass", PASSWORD));
        command.addAll(1, List.of(words[0]));
        command.addAll(List.of(words).subList(1, words.length));
        try {
            Process made = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (made.waitFor() != 0) {
                throw new IOException("keytool could not make a certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
