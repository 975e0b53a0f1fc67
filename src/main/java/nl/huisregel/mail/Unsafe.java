package nl.huisregel.mail;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a line to a mail server is not safe enough to say anything over it. */
enum Unsafe {
    /** It does not offer STARTTLS, or somebody on the way took the offer out. */
    NO_STARTTLS,
    /** It answers in the clear where the line should be safe from the first word on. */
    NO_TLS,
    STRANGER, OTHER_NAME, OVER;

    /** What an exception of the line comes to; empty when it is about something else. */
    static Optional<Unsafe> of(Throwable wrong) {
        for (Throwable one = wrong; one != null; one = one.getCause()) {
            String said = String.valueOf(one.getMessage());
            switch (one) {
                case CertificateExpiredException _ -> {
                    return Optional.of(OVER);
                }
                case CertPathBuilderException _ -> {
                    return Optional.of(STRANGER);
                }
                case CertificateException _ when said.contains("No subject alternative") || said.contains("No name matching") -> {
                    return Optional.of(OTHER_NAME);
                }
                case SSLException _ when said.startsWith("Unsupported or unrecognized SSL message") -> {
                    return Optional.of(NO_TLS);
                }
                default -> {
                    if (said.startsWith("STARTTLS is required")) {
                        return Optional.of(NO_STARTTLS);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
