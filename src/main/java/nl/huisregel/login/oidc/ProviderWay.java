package nl.huisregel.login.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Farewell;
import nl.huisregel.access.SignIn;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.login.OwnAddress;
import nl.huisregel.login.Vault;
import nl.huisregel.login.WayIn;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** An account at a provider, as a way in and as something that goes on after signing out here. */
@Component
class ProviderWay implements WayIn, Farewell {

    private final Providers providers;
    private final Asking asking;
    private final LinkSql sql;
    private final SignIn signIn;
    private final Vault vault;
    private final OwnAddress here;
    private final Fence fence;

    ProviderWay(Providers providers, Asking asking, LinkSql sql, SignIn signIn, Vault vault, OwnAddress here, Fence fence) {
        this.providers = providers;
        this.asking = asking;
        this.sql = sql;
        this.signIn = signIn;
        this.vault = vault;
        this.here = here;
        this.fence = fence;
    }

    @Override
    public List<Offer> atTheDoor() {
        return providers.all().stream().map(one -> new Offer(one.path(), one.who() == Provider.Who.PUPILS ? "via.door.pupils" : "via.door", one.label())).toList();
    }

    @Override
    public List<Offer> atTheClass() {
        return providers.all().stream().filter(one -> one.who() == Provider.Who.PUPILS).map(one -> new Offer(one.path(), "via.door", one.label())).toList();
    }

    @Override
    public List<Offer> toConfirm(Actor actor, String back) {
        return fence.reading(actor.board(), () -> sql.of(actor.board(), actor.person())).stream().flatMap(this::of)
            .map(one -> new Offer("/bevestigen/via/" + one.id() + "?naar=" + URLEncoder.encode(back, StandardCharsets.UTF_8), "via.confirm", one.label())).toList();
    }

    @Override
    public List<Held> of(BoardId board, UUID person) {
        return fence.reading(board, () -> sql.of(board, person)).stream().flatMap(link -> of(link)
            .map(one -> new Held("via.held", one.label(), link.madeAt(), Optional.of(link.usedAt()), "/ik/toegang/via/" + one.id(), false, false))).toList();
    }

    @Override
    public Set<UUID> having(BoardId board) {
        return providers.all().isEmpty() ? Set.of() : fence.reading(board, () -> sql.having(board));
    }

    @Override
    public void forget(BoardId board, UUID person) {
        sql.forget(board, person);
    }

    /** What somebody lost here, they did not lose there. */
    @Override
    public void startAnew(BoardId board, UUID person) {}

    /** The session at the provider is the person's own: on a shared computer they must know that it goes on, and end it. */
    @Override
    public Optional<ModelAndView> to(HttpServletRequest request) {
        return signIn.via(request).map(text -> text.split(" ")).flatMap(parts -> providers.named(parts[0]).map(provider -> Page.of("login/oidc/signedOut", "label", provider.label(),
            "address", asking.farewell(provider).map(address -> address + (address.contains("?") ? "&" : "?") + "id_token_hint=" + opened(provider, parts[1])
                + "&client_id=" + coded(provider.clientId()) + "&post_logout_redirect_uri=" + coded(here.value() + "/")).orElse(""))));
    }

    /** The first configured of this issuer: the same one may vouch for staff and for pupils. */
    private Stream<Provider> of(LinkSql.Link link) {
        return providers.all().stream().filter(one -> one.issuer().equals(link.issuer())).limit(1);
    }

    private String opened(Provider provider, String sealed) {
        return new String(vault.open(Base64.getDecoder().decode(sealed), provider.id()), StandardCharsets.UTF_8);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
