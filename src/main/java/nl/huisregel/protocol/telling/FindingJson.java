package nl.huisregel.protocol.telling;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Source;
import nl.huisregel.protocol.words.Said;

/** What was found in an edition, as data: what {@code bin/decide --check --json} prints. */
public final class FindingJson {

    private FindingJson() {
    }

    public static Map<String, Object> map(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", finding.kind().key());
        map.put("file", finding.file());
        map.put("line", finding.line());
        map.put("article", finding.article());
        map.put("norms", finding.norms());
        map.put("found", said(finding.found()));
        map.put("holds", said(finding.holds()));
        map.put("settle", said(finding.settle()));
        finding.law().ifPresent(law -> map.put("law", law(law)));
        return map;
    }

    private static Map<String, Object> law(Source law) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("article", law.article().ref());
        map.put("norm", law.norm().id());
        law.article().link().ifPresent(link -> map.put("link", link));
        map.put("says", said(law.norm().says()));
        return map;
    }

    private static Map<String, Object> said(Said said) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nl", said.nl());
        map.put("en", said.en());
        return map;
    }
}
