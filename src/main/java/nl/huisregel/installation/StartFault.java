package nl.huisregel.installation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;

/** A start that fails ends in a sentence, not in a page of Java. */
final class StartFault {

    private StartFault() {}

    static final class OurOwn extends AbstractFailureAnalyzer<CannotStart> {
        @Override
        protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
            return new FailureAnalysis(cause.dutch(), cause.english(), root);
        }
    }

    static final class PortTaken extends AbstractFailureAnalyzer<PortInUseException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
            return new FailureAnalysis(
                "Poort %d is bezet: sluit het andere programma of kies een andere met --port.".formatted(cause.getPort()),
                "Port %d is taken: close the other program or choose another with --port.".formatted(cause.getPort()), root);
        }
    }

    static final class OnTheConsole implements FailureAnalysisReporter {
        @Override
        public void report(FailureAnalysis analysis) {
            System.err.println(analysis.getDescription());
            if (analysis.getAction() != null) {
                System.err.println(analysis.getAction());
            }
        }
    }
}
