package nl.huisregel.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** How a line to a mail server is made safe: nothing in the clear, the name of the server checked, and a certificate of the school's own where it has one. */
final class Trust {

    private static final String PATIENCE = "20000";

    private Trust() {}

    /** @param scheme as in {@code mail.<scheme>.*} */
    static Properties of(String scheme, MailServer.Security security, Optional<Path> certificate, boolean signsIn) {
        Properties line = new Properties();
        String of = "mail." + scheme + ".";
        line.setProperty(of + "connectiontimeout", PATIENCE);
        line.setProperty(of + "timeout", PATIENCE);
        line.setProperty(of + "writetimeout", PATIENCE);
        line.setProperty(of + "ssl.checkserveridentity", "true");
        line.setProperty(of + "auth", String.valueOf(signsIn));
        if (security == MailServer.Security.STARTTLS) {
            line.setProperty(of + "starttls.enable", "true");
            line.setProperty(of + "starttls.required", "true");
        }
        // Without this the library asks again with what the machine trusts besides, and the certificate that was named is one of many.
        line.setProperty(of + "socketFactory.fallback", "false");
        certificate.ifPresent(file -> line.put(of + "ssl.socketFactory", factory(file)));
        return line;
    }

    /** Whether there is a certificate in this file. */
    static boolean reads(Path file) {
        try {
            return factory(file) != null;
        } catch (IllegalStateException none) {
            return false;
        }
    }

    private static SSLSocketFactory factory(Path file) {
        try (var in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (var one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("given-" + number++, one);
            }
            if (number == 0) {
                throw new GeneralSecurityException("no certificate");
            }
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificate for the mail server cannot be read", e);
        }
    }
}
