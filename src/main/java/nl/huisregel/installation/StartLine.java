package nl.huisregel.installation;

import java.util.List;

/** Something a module tells on the console once the application answers, such as a link to begin with. */
public interface StartLine {

    /** Whole lines; none when there is nothing to tell. The address has no slash at its end. */
    List<String> lines(String address);
}
