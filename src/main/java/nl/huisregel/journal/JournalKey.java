package nl.huisregel.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key of this installation, kept outside the database. With it entries are sealed as they are added and checkpoints are signed, so
 * whoever can write in the database only can make neither. A signature can be checked by anybody with the public key; a seal only here.
 */
final class JournalKey {

    private static final Logger LOG = LoggerFactory.getLogger(JournalKey.class);
    private static final String ONLY_US = "rw-------";
    private static final int ID_LENGTH = 8;

    private final PrivateKey secret;
    private final PublicKey open;
    private final SecretKeySpec sealing;

    private JournalKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
        this.sealing = new SecretKeySpec(Chain.sha256("seals of the journal".getBytes(StandardCharsets.UTF_8), secret.getEncoded()), "HmacSHA256");
    }

    /** The key in this file; made at the first question. */
    static JournalKey in(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            closed(file);
            return read(file);
        } catch (IOException e) {
            throw DataFolder.refused(file.toAbsolutePath().getParent(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotStart("De sleutel van het logboek in %s is niet te lezen: zet dit bestand terug uit een reservekopie van dezelfde installatie.".formatted(file),
                "The key of the journal in %s cannot be read: put this file back from a backup of the same installation.".formatted(file), e);
        }
    }

    /** A short name for the public key. */
    String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    /** The public key as it may be given to anybody (X.509, base64). */
    String shown() {
        return Base64.getEncoder().encodeToString(open.getEncoded());
    }

    byte[] sign(byte[] statement) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(statement);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean signed(byte[] statement, byte[] signature) {
        try {
            Signature checking = Signature.getInstance("Ed25519");
            checking.initVerify(open);
            checking.update(statement);
            return checking.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    /** The name of the key, and after it what only its holder can make of this hash. */
    byte[] seal(byte[] hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(sealing);
            byte[] made = mac.doFinal(hash);
            return ByteBuffer.allocate(ID_LENGTH + made.length).put(idBytes()).put(made).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean sealed(byte[] hash, byte[] seal) {
        return MessageDigest.isEqual(seal(hash), seal);
    }

    /** Whether a seal says that another key made it. */
    boolean foreign(byte[] seal) {
        return seal.length < ID_LENGTH || !Arrays.equals(seal, 0, ID_LENGTH, idBytes(), 0, ID_LENGTH);
    }

    /** Where others could read it, it is closed again; a file that is handed to us and cannot be changed stays as it is. */
    private static void closed(Path file) throws IOException {
        if (PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).substring(3).contains("r")) {
            try {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(ONLY_US));
            } catch (IOException notOurs) {
                LOG.warn("Others than this user can read the key of the journal in {}: close it (chmod 600)", file);
            }
        }
    }

    private byte[] idBytes() {
        return Arrays.copyOf(Chain.sha256(open.getEncoded()), ID_LENGTH);
    }

    private static JournalKey read(Path file) throws IOException, GeneralSecurityException {
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        return new JournalKey(keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept.getProperty("private", "")))),
            keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(kept.getProperty("public", "")))));
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Properties kept = new Properties();
        kept.setProperty("private", Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        kept.setProperty("public", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(ONLY_US)));
        try (var writer = Files.newBufferedWriter(fresh)) {
            kept.store(writer, "The key of the journal. Whoever has it can sign as this installation. Keep it with the data; every node has the same one.");
        }
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(fresh);
        }
    }
}
