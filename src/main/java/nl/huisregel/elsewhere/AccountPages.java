package nl.huisregel.elsewhere;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts a school has on networks of others, kept by its head or the board. Without one that place is offered to nobody. */
@Controller
class AccountPages {

    private static final int LONGEST_NAME = 80;

    private final AccountSql sql;
    private final ComingDown comingDown;
    private final School school;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    AccountPages(AccountSql sql, ComingDown comingDown, School school, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.comingDown = comingDown;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    @For(Right.EDIT_ACCOUNTS)
    @GetMapping("/accounts")
    Page accounts(Actor actor, @RequestParam Optional<String> klaar) {
        return page(actor, "", "", Map.of()).and("done", klaar.filter(Set.of("bewaard", "beeindigd")::contains).orElse(""));
    }

    @For(Right.EDIT_ACCOUNTS)
    @PostMapping("/accounts")
    Object add(Actor actor, @RequestParam Optional<UUID> school, @RequestParam(defaultValue = "") String naam, @RequestParam(defaultValue = "") String netwerk, @RequestParam(defaultValue = "") String adres) {
        UUID at = school.filter(id -> mine(actor).stream().anyMatch(it -> it.id().equals(id))).orElseThrow(NotThere::new);
        return keep(actor, at, Optional.empty(), naam.strip(), netwerk, adres);
    }

    @For(Right.EDIT_ACCOUNTS)
    @PostMapping("/accounts/{account}")
    Object change(Actor actor, @PathVariable UUID account, @RequestParam(defaultValue = "") String naam, @RequestParam(defaultValue = "") String netwerk, @RequestParam(defaultValue = "") String adres) {
        SchoolAccount known = mine(actor, account);
        return keep(actor, known.location(), Optional.of(account), naam.strip(), netwerk, adres);
    }

    /** Nothing is put there from now on. @param verwijderd whether the account was taken off its network, with everything on it */
    @For(Right.EDIT_ACCOUNTS)
    @PostMapping("/accounts/{account}/einde")
    String end(Actor actor, @PathVariable UUID account, @RequestParam Optional<String> verwijderd) {
        mine(actor, account);
        fence.inside(actor.board(), () -> {
            sql.lock(actor.board(), account);
            var now = clock.instant();
            boolean ended = sql.end(actor.board(), account, actor.person(), now);
            if (ended || verwijderd.isPresent()) {
                journal.noted(actor, "account.ended", "school_account", account, Map.of("removed", verwijderd.isPresent()));
            }
            if (verwijderd.isPresent()) {
                comingDown.accountGone(actor, account, now);
            }
        });
        return "redirect:/accounts?klaar=beeindigd";
    }

    private Object keep(Actor actor, UUID at, Optional<UUID> account, String name, String network, String address) {
        Optional<Network> on = Network.find(network);
        String form = account.map(UUID::toString).orElse("nieuw-" + at);
        Map<String, String> typed = Map.of("naam", name.substring(0, Math.min(name.length(), 2 * LONGEST_NAME)), "netwerk", network, "adres", address.substring(0, Math.min(address.length(), 2 * PastedAddress.LONGEST)));
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            return page(actor, form, "account.wrong.name", typed).unprocessable();
        }
        if (on.isEmpty()) {
            return page(actor, form, "account.wrong.choose", typed).unprocessable();
        }
        return switch (PastedAddress.ofAccount(on.get(), address)) {
            case PastedAddress.Reading.Wrong(String key) -> page(actor, form, key, typed).unprocessable();
            case PastedAddress.Reading.Good(PastedAddress good) -> kept(actor, at, account, name, on.get(), good) ? "redirect:/accounts?klaar=bewaard" : page(actor, form, "account.wrong.twice", typed).unprocessable();
        };
    }

    private boolean kept(Actor actor, UUID at, Optional<UUID> account, String name, Network network, PastedAddress address) {
        try {
            return fence.inside(actor.board(), () -> {
                if (sql.named(actor.board(), at, name, account)) {
                    return false;
                }
                account.ifPresentOrElse(id -> {
                    if (!sql.change(actor.board(), id, name, network, address.text())) {
                        throw new NotThere();
                    }
                    journal.noted(actor, "account.changed", "school_account", id, Map.of("network", network.key()));
                }, () -> journal.noted(actor, "account.added", "school_account", sql.insert(actor.board(), at, name, network, address.text(), actor.person(), clock.instant()), Map.of("network", network.key())));
                return true;
            });
        } catch (DuplicateKeyException justNow) {
            return false;
        }
    }

    private Page page(Actor actor, String form, String wrong, Map<String, String> typed) {
        return Page.of("elsewhere/accounts", "schools", mine(actor).stream().map(location -> new SchoolAccounts(location, fence.reading(actor.board(), () -> sql.at(actor.board(), location.id())))).toList(),
            "form", form, "wrong", wrong, "typed", typed, "done", "");
    }

    private SchoolAccount mine(Actor actor, UUID account) {
        return fence.reading(actor.board(), () -> sql.find(actor.board(), account)).filter(it -> mine(actor).stream().anyMatch(at -> at.id().equals(it.location()))).orElseThrow(NotThere::new);
    }

    private List<Location> mine(Actor actor) {
        return school.locations(actor.board()).stream().filter(location -> actor.hat() == Hat.BOARD_MEMBER || actor.location().equals(Optional.of(location.id()))).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination accountsPlace() {
            return new Destination(51, "/accounts", "account.way", Right.EDIT_ACCOUNTS, true);
        }
    }
}
