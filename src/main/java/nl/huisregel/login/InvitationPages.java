package nl.huisregel.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.huisregel.access.Capacity;
import nl.huisregel.access.SignIn;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a one-time link opens: first a name and a password, then the code of a device. */
@Controller
class InvitationPages {

    private final Invitations invitations;
    private final Logins logins;
    private final KnownDevices devices;
    private final SignIn signIn;

    InvitationPages(Invitations invitations, Logins logins, KnownDevices devices, SignIn signIn) {
        this.invitations = invitations;
        this.logins = logins;
        this.devices = devices;
        this.signIn = signIn;
    }

    /** Looking does not use the link up: mail programs look at links too. */
    @Everyone
    @GetMapping("/welkom/{token}")
    Page look(@PathVariable String token) {
        var looked = invitations.look(token);
        return looked.state() == Invitation.State.OPEN ? first(token, looked, looked.begun().map(Invitation.Begun::email).orElse(""), Map.of()) : closed(looked);
    }

    @Everyone
    @PostMapping("/welkom/{token}")
    ModelAndView begin(@PathVariable String token, @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password) {
        var looked = invitations.look(token);
        if (looked.state() != Invitation.State.OPEN) {
            return closed(looked);
        }
        var wrong = invitations.begin(looked, email, password);
        return wrong.isEmpty() ? new ModelAndView("redirect:/welkom/" + token + "/code") : first(token, looked, email, wrong).unprocessable();
    }

    @Everyone
    @GetMapping("/welkom/{token}/code")
    ModelAndView second(@PathVariable String token) {
        var looked = invitations.look(token);
        return begun(looked) ? second(token, looked, "") : back(token, looked);
    }

    @Everyone
    @PostMapping("/welkom/{token}/code")
    ModelAndView finish(@PathVariable String token, @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var looked = invitations.look(token);
        if (!begun(looked)) {
            return back(token, looked);
        }
        return switch (invitations.finish(looked, code)) {
            case Invitations.Finished.WrongCode _ -> second(token, looked, code.isBlank() ? "login.code.missing" : "login.code.set.wrong").unprocessable();
            case Invitations.Finished.TooLate _ -> new ModelAndView("redirect:/welkom/" + token);
            case Invitations.Finished.In in -> {
                signIn.proven(new Capacity(in.actor().board(), in.actor().person(), in.actor().hat()), !looked.work(), request);
                logins.of(in.actor().board(), in.actor().person())
                    .ifPresent(login -> response.addHeader(HttpHeaders.SET_COOKIE, devices.remember(login.board(), login.person(), login.secretAt(), request)));
                yield Page.of("login/codes", "codes", in.codes(), "on", "/ik/hoedanigheid", "first", true);
            }
        };
    }

    private static ModelAndView back(String token, Invitations.Looked looked) {
        return looked.state() == Invitation.State.OPEN ? new ModelAndView("redirect:/welkom/" + token) : closed(looked);
    }

    private static boolean begun(Invitations.Looked looked) {
        return looked.state() == Invitation.State.OPEN && looked.begun().isPresent();
    }

    private static Page first(String token, Invitations.Looked looked, String email, Map<String, String> wrong) {
        return Page.of("login/welcome", "token", token, "name", looked.name(), "again", looked.invitation().orElseThrow().again(), "work", looked.work(), "email", email, "wrong", wrong);
    }

    private Page second(String token, Invitations.Looked looked, String wrong) {
        return Page.of("login/device", "token", token, "device", invitations.device(looked), "wrong", wrong);
    }

    private static Page closed(Invitations.Looked looked) {
        return Page.of("login/linkClosed", "state", looked.state());
    }
}
