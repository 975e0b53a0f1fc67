package nl.huisregel.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import nl.huisregel.limit.KeyedHash;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database alone: the key lies in the data folder, for us only to read. Several
 * nodes on one database share it by a copy of that file or by {@code HUISREGEL_LOGIN_KEY}.
 */
@Component
public class Vault implements KeyedHash {

    static final String FILE = "login-secrets.key";
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final LoginKeySql sql;

    Vault(DataFolder folder, Environment environment, LoginKeySql sql) {
        this.key = key(folder, environment.getProperty("huisregel.login.key"));
        this.sql = sql;
        sql.fingerprint().filter(known -> !MessageDigest.isEqual(known, fingerprint())).ifPresent(_ -> {
            throw new CannotStart(
                "Het bestand %s hoort niet bij deze database: zet het bestand terug van de kopie waar de database van komt.".formatted(folder.resolve(FILE)),
                "The file %s does not belong to this database: put back the one of the copy the database comes from.".formatted(folder.resolve(FILE)), null);
        });
    }

    /** Sealed for this owner: it opens for no other, even when somebody moves it in the database. */
    public byte[] seal(byte[] secret, String owner) {
        sql.keep(fingerprint());
        var nonce = random(NONCE);
        var sealed = Arrays.copyOf(nonce, NONCE + secret.length + 16);
        System.arraycopy(cipher(Cipher.ENCRYPT_MODE, nonce, owner, secret), 0, sealed, NONCE, secret.length + 16);
        return sealed;
    }

    /** What was sealed, for the same owner. */
    public byte[] open(byte[] sealed, String owner) {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), owner, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    /** A hash that nobody can make or undo without the key. */
    @Override
    public byte[] hash(String text) {
        return mac("hash", text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private byte[] fingerprint() {
        return mac("fingerprint", new byte[0]);
    }

    private byte[] cipher(int mode, byte[] nonce, String owner, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(mac("seal", new byte[0]), "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key of its own for each use, from the one that is kept. */
    private byte[] mac(String use, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((use + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] key(DataFolder folder, String given) {
        var file = folder.resolve(FILE);
        try {
            if (given == null && Files.notExists(file)) {
                var fresh = folder.resolve(FILE + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, Base64.getEncoder().encodeToString(random(32)) + "\n");
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            var key = Base64.getDecoder().decode((given == null ? Files.readString(file) : given).strip());
            if (key.length != 32) {
                throw new IllegalArgumentException();
            }
            return key;
        } catch (IllegalArgumentException notAKey) {
            throw new CannotStart(
                "De sleutel in %s is beschadigd: zet het bestand terug van een kopie.".formatted(file),
                "The key in %s is damaged: put the file back from a copy.".formatted(file), notAKey);
        } catch (IOException e) {
            throw DataFolder.refused(folder.path(), e);
        }
    }
}
