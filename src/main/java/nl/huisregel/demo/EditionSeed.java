package nl.huisregel.demo;

import java.util.Map;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.edition.Editions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each demo board adopted a template. */
@Component
@Order(2)
class EditionSeed implements DemoSeed {

    private record Adoption(String template, String by) {
    }

    private static final Map<String, Adoption> ADOPTIONS = Map.of(
        "vlierboog", new Adoption("opmaat", "Wouter Terpstra"), "waterkant", new Adoption("duinsprong", "Els Rook"),
        "roggeveld", new Adoption("procon", "Rogier Wals"), "muntpad", new Adoption("mosalira", "Baukje Dorenbos"), "steenuil", new Adoption("cnv", "Marleen Everts"));

    private final Editions editions;

    EditionSeed(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void sow(DemoBoard board) {
        Adoption adoption = ADOPTIONS.get(board.slug());
        editions.adopt(new Actor(board.id(), board.person(adoption.by()), Hat.BOARD_MEMBER, Optional.empty(), adoption.by()), adoption.template());
    }
}
