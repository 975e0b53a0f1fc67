package nl.huisregel.login.passkey;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.login.OwnAddress;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser and a passkey are asked, and the check of their answer (WebAuthn). The checks are Spring Security's and
 * webauthn4j's. Always with the owner's finger, face or code: having the device alone is one factor.
 */
@Component
class Ceremony {

    private static final String PRODUCT = "Huisregel";
    private static final List<PublicKeyCredentialParameters> SIGNS = List.of(PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.ES256, PublicKeyCredentialParameters.RS256);
    private static final java.time.Duration PATIENCE = java.time.Duration.ofMinutes(5);

    private final OwnAddress here;
    private final Environment environment;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Ceremony(OwnAddress here, Environment environment) {
        this.here = here;
        this.environment = environment;
        var domain = environment.getProperty("huisregel.passkeys.domain");
        if (domain != null && !(here.host().equals(domain) || here.host().endsWith("." + domain))) {
            throw new CannotStart("HUISREGEL_PASSKEYS_DOMAIN is %s, maar HUISREGEL_ADDRESS ligt daar niet onder.".formatted(domain),
                "HUISREGEL_PASSKEYS_DOMAIN is %s, but HUISREGEL_ADDRESS is not below it.".formatted(domain), null);
        }
    }

    /** For the browser, to make one. @param others what this person has already, so that one device is not added twice */
    String make(Bytes challenge, PublicKeyCredentialUserEntity owner, List<byte[]> others) {
        return json.writeValueAsString(creation(challenge, owner, others));
    }

    /** For the browser, to use one. @param mine only these; empty for any that this installation made */
    String use(Bytes challenge, List<byte[]> mine) {
        return json.writeValueAsString(request(challenge, mine));
    }

    static PublicKeyCredentialUserEntity owner(Bytes handle, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder().id(handle).name(name).displayName(name).build();
    }

    /** A new one, checked; throws what the library throws when anything is wrong with it. */
    CredentialRecord made(Bytes challenge, PublicKeyCredentialUserEntity owner, String answer, String label) {
        PublicKeyCredential<AuthenticatorAttestationResponse> said = json.readValue(answer, new TypeReference<>() {});
        var kept = new Kept(Optional.empty());
        return library(kept).registerCredential(new ImmutableRelyingPartyRegistrationRequest(creation(challenge, owner, List.of()), new RelyingPartyPublicKey(said, label)));
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> read(String answer) {
        return json.readValue(answer, new TypeReference<>() {});
    }

    /** The counter it gave, checked against this one; throws what the library throws when anything is wrong with it. The counter itself is the caller's to compare. */
    long used(Bytes challenge, PublicKeyCredential<AuthenticatorAssertionResponse> said, CredentialRecord credential) {
        var kept = new Kept(Optional.of(credential));
        library(kept).authenticate(new RelyingPartyAuthenticationRequest(request(challenge, List.of()), said));
        return kept.saved.getSignatureCount();
    }

    private PublicKeyCredentialCreationOptions creation(Bytes challenge, PublicKeyCredentialUserEntity owner, List<byte[]> others) {
        return PublicKeyCredentialCreationOptions.builder().rp(site()).user(owner).challenge(challenge).pubKeyCredParams(SIGNS).timeout(PATIENCE)
            .excludeCredentials(others.stream().map(Ceremony::named).toList()).attestation(AttestationConveyancePreference.NONE)
            .authenticatorSelection(AuthenticatorSelectionCriteria.builder().residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED).build()).build();
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge, List<byte[]> mine) {
        return PublicKeyCredentialRequestOptions.builder().challenge(challenge).rpId(site().getId()).timeout(PATIENCE).userVerification(UserVerificationRequirement.REQUIRED)
            .allowCredentials(mine.stream().map(Ceremony::named).toList()).build();
    }

    private static PublicKeyCredentialDescriptor named(byte[] credential) {
        return PublicKeyCredentialDescriptor.builder().id(new Bytes(credential)).build();
    }

    private PublicKeyCredentialRpEntity site() {
        return PublicKeyCredentialRpEntity.builder().id(environment.getProperty("huisregel.passkeys.domain", here.host())).name(PRODUCT).build();
    }

    private Webauthn4JRelyingPartyOperations library(Kept kept) {
        return new Webauthn4JRelyingPartyOperations(kept, kept, site(), Set.of(origin()));
    }

    private String origin() {
        var address = URI.create(here.value());
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** What the library looks things up in: the one that was found, inside the fence of its board, and nothing else. */
    private static final class Kept implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
        private final Optional<CredentialRecord> one;
        private CredentialRecord saved;

        Kept(Optional<CredentialRecord> one) {
            this.one = one;
        }

        @Override
        public void save(CredentialRecord record) {
            saved = record;
        }

        @Override
        public CredentialRecord findByCredentialId(Bytes id) {
            return one.filter(known -> known.getCredentialId().equals(id)).orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes owner) {
            return one.stream().toList();
        }

        @Override
        public PublicKeyCredentialUserEntity findById(Bytes owner) {
            return owner(owner, PRODUCT);
        }

        @Override
        public PublicKeyCredentialUserEntity findByUsername(String name) {
            return null;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity owner) {
            // Who owns one stands with the passkey itself.
        }

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("a passkey goes by PasskeySql");
        }
    }
}
